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
import org.liaisonbot.time.ReportingPeriod;

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
        List<Duty> duties = closed.ended().stream()
                .map(it -> new Duty(it, reportOn(it, closed.period())))
                .toList();
        return new Problems.Window(
                closed.period().toString(),
                closed.closedAt(),
                duties.size(),
                (int) duties.stream().filter(Duty::isDoneInTime).count(),
                missing(duties, WindowOutcome.NOT_REPORTED),
                missing(duties, WindowOutcome.NOT_DELIVERED),
                missing(duties, WindowOutcome.NO_LIAISON));
    }

    /**
     * What a unit had to report, and the report that does it. The list is closed in the afternoon of the last day; what
     * came by the end of that day is in time and is not held against the unit.
     */
    private record Duty(Ended ended, @Nullable Report report) {
        boolean isDoneInTime() {
            return report != null && report.onTime();
        }

        /** A report that was there at the close and was taken back since is missing as one that was never made. */
        WindowOutcome whyMissing() {
            return ended.outcome() == WindowOutcome.REPORTED ? WindowOutcome.NOT_REPORTED : ended.outcome();
        }
    }

    private @Nullable Report reportOn(Ended ended, ReportingPeriod period) {
        return Optional.ofNullable(tasks.get(ended.task()))
                .flatMap(it -> it.reportOf(ended.unit(), period))
                .orElse(null);
    }

    private List<Problems.Missing> missing(List<Duty> duties, WindowOutcome why) {
        Map<UnitName, List<Duty>> byUnit = duties.stream()
                .filter(it -> !it.isDoneInTime() && it.whyMissing() == why)
                .collect(Collectors.groupingBy(
                        it -> it.ended().unit(), () -> new TreeMap<>(material.inOrder()), Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(it -> missing(it.getKey(), it.getValue()))
                .toList();
    }

    private Problems.Missing missing(UnitName unit, List<Duty> duties) {
        List<String> still = new ArrayList<>();
        List<Source> madeGood = new ArrayList<>();
        for (Duty it : duties) {
            Report report = it.report();
            if (report == null) {
                still.add(it.ended().task().value());
            } else {
                madeGood.add(citations.cite(report));
            }
        }
        return new Problems.Missing(unit.value(), still, madeGood);
    }
}
