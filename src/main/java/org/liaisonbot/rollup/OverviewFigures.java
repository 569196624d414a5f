package org.liaisonbot.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskCode;

/** Counts the plan as a whole, by annex and by unit, now and before. */
final class OverviewFigures {
    private final Material material;
    private final List<Standing> now;
    private final List<Standing> before;

    OverviewFigures(Material material, List<Standing> now) {
        this.material = material;
        this.now = now;
        this.before = material.standingsBefore();
    }

    Overview overview() {
        return new Overview(Figures.of(now), Figures.of(before), annexes(), units(), turns());
    }

    private List<Overview.Annex> annexes() {
        Map<Integer, List<Standing>> then = byAnnex(before);
        List<Overview.Annex> annexes = new ArrayList<>();
        byAnnex(now)
                .forEach((annex, tasks) -> annexes.add(new Overview.Annex(
                        annex,
                        Wording.annex(annex, tasks.get(0).code()),
                        Figures.of(tasks),
                        Figures.of(then.getOrDefault(annex, List.of())))));
        return annexes;
    }

    private static Map<Integer, List<Standing>> byAnnex(List<Standing> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(it -> it.task().planned().annex(), TreeMap::new, Collectors.toList()));
    }

    private List<Overview.UnitLights> units() {
        Map<UnitName, List<Standing>> byLead = new TreeMap<>(material.inOrder());
        now.forEach(it -> it.task()
                .leads()
                .forEach(lead ->
                        byLead.computeIfAbsent(lead, key -> new ArrayList<>()).add(it)));
        return byLead.entrySet().stream()
                .map(it -> new Overview.UnitLights(
                        it.getKey().value(), it.getValue().size(), Figures.lightsOf(it.getValue())))
                .toList();
    }

    private List<Overview.Turn> turns() {
        Map<TaskCode, Standing> then =
                before.stream().collect(Collectors.toMap(it -> it.task().code(), Function.identity()));
        List<Overview.Turn> turns = new ArrayList<>();
        for (Standing it : now) {
            Standing was = then.get(it.task().code());
            Light light = it.lights().worse();
            if (was != null && was.lights().worse() != light) {
                turns.add(new Overview.Turn(
                        it.code(),
                        it.task().title(),
                        was.lights().worse(),
                        light,
                        it.lights().reason()));
            }
        }
        return turns;
    }
}
