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
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

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
        return asOf(FOREVER, rows);
    }

    /** The tasks with what these units have said about them and nobody else. */
    List<Task> ofUnits(List<TaskRow> rows, Set<String> units) {
        return put(FOREVER, rows, reports.findByTaskIdInAndUnitIn(idsOf(rows), units));
    }

    /** The tasks as they stood at an instant: what was said or decided later is left out. */
    List<Task> asOf(Instant instant, List<TaskRow> rows) {
        return put(instant, rows, reports.findByTaskIdIn(idsOf(rows)));
    }

    private static Set<Long> idsOf(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::id).collect(Collectors.toSet());
    }

    private List<Task> put(Instant instant, List<TaskRow> rows, List<ReportRow> said) {
        UnitNames names = directory.unitNames();
        Set<Long> ids = idsOf(rows);
        Map<Long, List<ReportRow>> reportRows = byTask(said, ReportRow::taskId);
        Map<Long, List<ExtensionRow>> extensionRows =
                byTask(extensions.findByTaskIdInOrderById(ids), ExtensionRow::taskId);
        LastWindow lastWindow = lastWindow(instant);
        Map<Long, Task.Decisions> decided = decided(ids, instant, lastWindow.period());
        return rows.stream()
                .map(row -> new Task(
                        row.toPlanned(),
                        responsible(row.toPlanned(), names),
                        toReports(row.code(), knownAt(instant, reportRows.getOrDefault(row.id(), List.of())), instant),
                        extensionRows.getOrDefault(row.id(), List.of()).stream()
                                .map(it -> it.toExtension(row.code()).asOf(instant))
                                .flatMap(Optional::stream)
                                .toList(),
                        decided.getOrDefault(row.id(), new Task.Decisions(null, null, lastWindow.period())),
                        lastWindow.outcomes().getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private static List<ReportRow> knownAt(Instant instant, List<ReportRow> rows) {
        return rows.stream().filter(it -> !it.reportedAt().isAfter(instant)).toList();
    }

    /** Reports with the mark whether they still count. */
    static List<Report> toReports(TaskCode task, List<ReportRow> rows) {
        return toReports(task, rows, FOREVER);
    }

    private static List<Report> toReports(TaskCode task, List<ReportRow> rows, Instant instant) {
        Set<Long> corrected = new HashSet<>();
        rows.stream()
                .filter(it -> !it.wasWithdrawnBy(instant))
                .map(ReportRow::corrects)
                .filter(it -> it != null)
                .forEach(corrected::add);
        return rows.stream()
                .map(it -> it.toReport(task, corrected.contains(it.id()), instant))
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

    /** A task is closed when its last decision closed it; that it was open again later does not change what was. */
    private Map<Long, Task.Decisions> decided(
            Set<Long> ids, Instant instant, @Nullable ReportingPeriod lastClosedPeriod) {
        Map<Long, Task.Decisions> decided = new HashMap<>();
        decisions.findByTaskIdInOrderById(ids).stream()
                .filter(it -> it.heldAt(instant))
                .forEach(it -> decided.merge(
                        it.taskId(),
                        new Task.Decisions(
                                it.isReturn() ? null : it.decidedAt(),
                                it.isReturn() ? it.sentBack() : null,
                                lastClosedPeriod),
                        TaskFiles::followedBy));
        return decided;
    }

    private static Task.Decisions followedBy(Task.Decisions earlier, Task.Decisions later) {
        return later.sentBack() == null
                ? new Task.Decisions(later.closedAt(), earlier.sentBack(), later.lastClosedPeriod())
                : later;
    }

    private record LastWindow(@Nullable ReportingPeriod period, Map<Long, Map<UnitName, WindowOutcome>> outcomes) {}

    private LastWindow lastWindow(Instant instant) {
        Optional<ClosedWindowRow> last = closedWindows.findFirstByClosedAtLessThanEqualOrderByPeriodDesc(instant);
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
