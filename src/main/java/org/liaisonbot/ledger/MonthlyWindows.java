package org.liaisonbot.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly windows that are over, with how each ended. Joins the caller's transaction. */
@Service
@Transactional
public class MonthlyWindows {
    private final ClosedWindows closed;
    private final WindowOutcomes outcomes;
    private final Tasks tasks;

    MonthlyWindows(ClosedWindows closed, WindowOutcomes outcomes, Tasks tasks) {
        this.closed = closed;
        this.outcomes = outcomes;
        this.tasks = tasks;
    }

    /** How the window of a period ended for one unit and one task. */
    public record Ended(UnitName unit, TaskCode task, WindowOutcome outcome) {}

    /** When the window of this period was closed, if it was. */
    @Transactional(readOnly = true)
    public Optional<Instant> closedAt(ReportingPeriod period) {
        return closed.findById(period.toString()).map(ClosedWindowRow::closedAt);
    }

    @Transactional(readOnly = true)
    public List<Ended> ended(ReportingPeriod period) {
        Map<Long, List<WindowOutcomeRow>> byTask = outcomes.findByPeriod(period.toString()).stream()
                .collect(Collectors.groupingBy(WindowOutcomeRow::taskId));
        return tasks.inForce().stream()
                .flatMap(task -> byTask.getOrDefault(task.id(), List.of()).stream()
                        .map(it -> new Ended(it.unit(), task.code(), it.outcome())))
                .toList();
    }

    /** Closes the window of a period with these ends; a window that is closed stays as it is. */
    public void close(ReportingPeriod period, List<Ended> ends, Instant at) {
        if (closed.existsById(period.toString())) {
            return;
        }
        closed.save(new ClosedWindowRow(period, at));
        Map<TaskCode, List<Ended>> byTask = ends.stream().collect(Collectors.groupingBy(Ended::task));
        for (TaskRow task : tasks.inForce()) {
            byTask.getOrDefault(task.code(), List.of())
                    .forEach(it -> outcomes.save(new WindowOutcomeRow(period, it.unit(), task.id(), it.outcome())));
        }
    }
}
