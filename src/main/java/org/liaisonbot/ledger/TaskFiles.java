package org.liaisonbot.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.stereotype.Component;

/** Puts the rows of tasks together with all that was said and decided about them. */
@Component
class TaskFiles {
    private final Directory directory;
    private final Reports reports;
    private final Extensions extensions;
    private final Decisions decisions;
    private final ClosedWindows closedWindows;
    private final WindowOutcomes windowOutcomes;

    TaskFiles(
            Directory directory,
            Reports reports,
            Extensions extensions,
            Decisions decisions,
            ClosedWindows closedWindows,
            WindowOutcomes windowOutcomes) {
        this.directory = directory;
        this.reports = reports;
        this.extensions = extensions;
        this.decisions = decisions;
        this.closedWindows = closedWindows;
        this.windowOutcomes = windowOutcomes;
    }

    List<Task> of(List<TaskRow> rows) {
        UnitNames names = directory.unitNames();
        Set<Long> ids = rows.stream().map(TaskRow::id).collect(Collectors.toSet());
        Map<Long, List<ReportRow>> reportRows = byTask(reports.findByTaskIdIn(ids), ReportRow::taskId);
        Map<Long, List<ExtensionRow>> extensionRows =
                byTask(extensions.findByTaskIdInOrderById(ids), ExtensionRow::taskId);
        Map<Long, Instant> returns = lastReturns(ids);
        LastWindow lastWindow = lastWindow();
        return rows.stream()
                .map(row -> new Task(
                        row.toPlanned(),
                        responsible(row.toPlanned(), names),
                        row.extendedTo(),
                        toReports(row.code(), reportRows.getOrDefault(row.id(), List.of())),
                        extensionRows.getOrDefault(row.id(), List.of()).stream()
                                .map(it -> it.toExtension(row.code()))
                                .toList(),
                        new Task.Decisions(row.closedAt(), returns.get(row.id()), lastWindow.period()),
                        lastWindow.outcomes().getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** Reports with the mark whether they still count. */
    static List<Report> toReports(TaskCode task, List<ReportRow> rows) {
        Set<Long> corrected = new HashSet<>();
        rows.stream()
                .filter(it -> !it.isWithdrawn())
                .map(ReportRow::corrects)
                .filter(it -> it != null)
                .forEach(corrected::add);
        return rows.stream()
                .map(it -> it.toReport(task, corrected.contains(it.id())))
                .toList();
    }

    private static List<Responsible> responsible(PlannedTask planned, UnitNames names) {
        Map<UnitName, Part> parts = new LinkedHashMap<>();
        planned.leadUnits().forEach(it -> names.expand(it).forEach(unit -> parts.putIfAbsent(unit, Part.LEAD)));
        planned.supportUnits().forEach(it -> names.expand(it).forEach(unit -> parts.putIfAbsent(unit, Part.SUPPORT)));
        return parts.entrySet().stream()
                .map(it -> new Responsible(it.getKey(), it.getValue()))
                .toList();
    }

    private Map<Long, Instant> lastReturns(Set<Long> ids) {
        Map<Long, Instant> returns = new HashMap<>();
        decisions.findByTaskIdInOrderById(ids).stream()
                .filter(DecisionRow::isReturn)
                .forEach(it -> returns.put(it.taskId(), it.decidedAt()));
        return returns;
    }

    private record LastWindow(@Nullable ReportingPeriod period, Map<Long, Map<UnitName, WindowOutcome>> outcomes) {}

    private LastWindow lastWindow() {
        Optional<ClosedWindowRow> last = closedWindows.findFirstByOrderByPeriodDesc();
        if (last.isEmpty()) {
            return new LastWindow(null, Map.of());
        }
        Map<Long, Map<UnitName, WindowOutcome>> outcomes = new HashMap<>();
        for (WindowOutcomeRow row :
                windowOutcomes.findByPeriod(last.get().period().toString())) {
            outcomes.computeIfAbsent(row.taskId(), key -> new HashMap<>()).put(row.unit(), row.outcome());
        }
        return new LastWindow(last.get().period(), outcomes);
    }

    private static <T> Map<Long, List<T>> byTask(Collection<T> rows, Function<T, Long> taskId) {
        return rows.stream().collect(Collectors.groupingBy(taskId, Collectors.toCollection(ArrayList::new)));
    }
}
