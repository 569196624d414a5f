package org.liaisonbot.understanding.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.text.Normaliser;

/** The tasks of the plan, by code, by place in the plan and by unit. */
public final class Tasks {
    private final List<PlannedTask> tasks;
    private final Map<TaskCode, Integer> places = new HashMap<>();
    private final Map<UnitName, BitSet> byUnit = new HashMap<>();
    private final List<String> titles;
    private final List<String> contents;

    public Tasks(List<PlannedTask> tasks, UnitNames units, Normaliser normaliser) {
        this.tasks = List.copyOf(tasks);
        this.titles = new ArrayList<>();
        this.contents = new ArrayList<>();
        for (int place = 0; place < tasks.size(); place++) {
            PlannedTask task = tasks.get(place);
            places.put(task.code(), place);
            titles.add(normaliser.normalise(task.title()).text().replace(" ", ""));
            contents.add(
                    normaliser.normalise(task.title() + "。" + task.measures()).text());
            int here = place;
            Stream.concat(task.leadUnits().stream(), task.supportUnits().stream())
                    .flatMap(listed -> units.expand(listed).stream())
                    .forEach(unit ->
                            byUnit.computeIfAbsent(unit, key -> new BitSet()).set(here));
        }
    }

    public PlannedTask get(TaskCode code) {
        return tasks.get(Objects.requireNonNull(places.get(code), () -> "no task " + code));
    }

    public boolean has(TaskCode code) {
        return places.containsKey(code);
    }

    public String title(TaskCode code) {
        return titles.get(places.getOrDefault(code, 0));
    }

    /** The title in the form in which texts are compared. */
    String titleAt(int place) {
        return titles.get(place);
    }

    /** Whether the words stand in the task's title or measures. */
    public boolean speaksOf(TaskCode code, String words) {
        Integer place = places.get(code);
        return place != null && contents.get(place).contains(words);
    }

    BitSet ofUnit(UnitName unit) {
        return byUnit.getOrDefault(unit, new BitSet());
    }

    List<TaskCode> codes(BitSet places) {
        return places.stream().mapToObj(place -> tasks.get(place).code()).toList();
    }

    /** The tasks of a unit, as lead or support, in the plan's order. */
    public List<TaskCode> codesOf(UnitName unit) {
        return codes(ofUnit(unit));
    }

    /** The milestone that comes next on this day: the first not past, else the last one. */
    public Optional<Milestone> nextMilestone(TaskCode code, LocalDate today) {
        List<Milestone> milestones = get(code).milestones();
        return milestones.stream()
                .filter(milestone -> !milestone.due().isBefore(today))
                .findFirst()
                .or(() -> milestones.isEmpty() ? Optional.empty() : Optional.of(milestones.get(milestones.size() - 1)));
    }

    /** The task of the same annex whose number is nearest to one that does not exist. */
    public List<TaskCode> nearest(String written) {
        return tasks.stream()
                .map(PlannedTask::code)
                .filter(code -> sameAnnex(code.value(), written))
                .sorted((one, other) -> Integer.compare(distance(one, written), distance(other, written)))
                .limit(3)
                .sorted((one, other) -> Integer.compare(places.getOrDefault(one, 0), places.getOrDefault(other, 0)))
                .toList();
    }

    private static boolean sameAnnex(String code, String written) {
        return code.replaceAll("\\d+$", "").equals(written.replaceAll("\\d+$", ""));
    }

    private static int distance(TaskCode code, String written) {
        String number = written.replaceAll("^.*?(\\d+)$", "$1");
        String other = code.value().replaceAll("^.*?(\\d+)$", "$1");
        return Math.abs(Integer.parseInt(number) - Integer.parseInt(other));
    }
}
