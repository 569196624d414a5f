package org.liaisonbot.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.MonthlyWindows.Ended;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;

/** How the monthly window ended, with what has come since. */
final class WindowEnded {
    private final Material material;
    private final Citations citations;
    private final Map<TaskCode, Task> tasks;

    WindowEnded(Material material, Citations citations) {
        this.material = material;
        this.citations = citations;
        this.tasks = material.tasks().stream().collect(Collectors.toMap(Task::code, Function.identity()));
    }

    Problems.@Nullable Window window() {
        Material.ClosedWindow closed = material.window();
        if (closed == null) {
            return null;
        }
        return new Problems.Window(
                closed.period().toString(),
                closed.closedAt(),
                closed.ended().size(),
                (int) closed.ended().stream()
                        .filter(it -> it.outcome() == WindowOutcome.REPORTED)
                        .count(),
                missing(closed, WindowOutcome.NOT_REPORTED),
                missing(closed, WindowOutcome.NOT_DELIVERED),
                missing(closed, WindowOutcome.NO_LIAISON));
    }

    private List<Problems.Missing> missing(Material.ClosedWindow closed, WindowOutcome outcome) {
        Map<UnitName, List<Ended>> byUnit = closed.ended().stream()
                .filter(it -> it.outcome() == outcome)
                .collect(Collectors.groupingBy(
                        Ended::unit, () -> new TreeMap<>(material.inOrder()), Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(it -> missing(closed, it.getKey(), it.getValue()))
                .toList();
    }

    private Problems.Missing missing(Material.ClosedWindow closed, UnitName unit, List<Ended> ends) {
        List<String> still = new ArrayList<>();
        List<Source> madeGood = new ArrayList<>();
        for (Ended it : ends) {
            Optional<Report> since =
                    Optional.ofNullable(tasks.get(it.task())).flatMap(task -> task.reportOf(unit, closed.period()));
            since.ifPresentOrElse(
                    report -> madeGood.add(citations.cite(report)),
                    () -> still.add(it.task().value()));
        }
        return new Problems.Missing(unit.value(), still, madeGood);
    }
}
