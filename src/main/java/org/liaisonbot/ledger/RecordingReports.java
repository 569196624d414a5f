package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files what units say about their tasks. Joins the caller's transaction. */
@Service
@Transactional
public class RecordingReports {
    private final Tasks tasks;
    private final TaskFiles files;
    private final Reports reports;
    private final SettlingMatters settling;
    private final WorkingDays workingDays;
    private final Policy policy;

    RecordingReports(
            Tasks tasks,
            TaskFiles files,
            Reports reports,
            SettlingMatters settling,
            WorkingDays workingDays,
            Policy policy) {
        this.tasks = tasks;
        this.files = files;
        this.reports = reports;
        this.settling = settling;
        this.workingDays = workingDays;
        this.policy = policy;
    }

    /** How the attempt to file a report ended. */
    public sealed interface Outcome {}

    /** It is filed. */
    public record Recorded(Report report, PlannedTask task) implements Outcome {}

    public record Refused(TaskCode task, Why why) implements Outcome {}

    public enum Why {
        UNKNOWN_TASK,
        NOT_THIS_UNITS_TASK,
        CLOSED
    }

    /** Files a report, or says why it cannot be filed. */
    public Outcome record(NewReport said, Origin origin) {
        return record(List.of(said), origin).get(0);
    }

    /** Files what one message says, each report for itself; the outcomes stand in the same order. */
    public List<Outcome> record(List<NewReport> said, Origin origin) {
        Set<String> named = said.stream().map(it -> it.task().value()).collect(Collectors.toSet());
        Map<TaskCode, TaskRow> rows =
                tasks.inForce(named).stream().collect(Collectors.toMap(TaskRow::code, row -> row));
        Set<String> units = said.stream().map(it -> it.unit().value()).collect(Collectors.toSet());
        Map<TaskCode, Task> before = files.ofUnits(List.copyOf(rows.values()), units).stream()
                .collect(Collectors.toMap(Task::code, task -> task));
        List<Outcome> outcomes = said.stream()
                .map(it -> filed(it, rows.get(it.task()), before.get(it.task()), origin))
                .toList();
        outcomes.forEach(it -> raiseMatters(it, rows, before, origin));
        return outcomes;
    }

    /** Of a message about several tasks, only what the report itself says is about this one. */
    private void raiseMatters(Outcome outcome, Map<TaskCode, TaskRow> rows, Map<TaskCode, Task> before, Origin origin) {
        if (outcome instanceof Recorded recorded && recorded.report().blocker() != null) {
            Report report = recorded.report();
            TaskRow row = Objects.requireNonNull(rows.get(report.task()));
            Task earlier = Objects.requireNonNull(before.get(report.task()));
            settling.raise(row, earlier.lastReportOf(report.unit()), report, rows.size() == 1 ? origin.words() : "");
        }
    }

    private Outcome filed(NewReport said, @Nullable TaskRow row, @Nullable Task before, Origin origin) {
        Optional<Why> refusal = refusal(said, before);
        if (row == null || before == null || refusal.isPresent()) {
            return new Refused(said.task(), refusal.orElse(Why.UNKNOWN_TASK));
        }
        Optional<Report> last = before.lastReportOf(said.unit());
        NewReport resolved =
                said.status() == Progress.UNCHANGED ? repeating(said, before.lastWordOf(said.unit())) : said;
        ReportRow saved = reports.save(
                new ReportRow(resolved, filing(row, before, said, last, BusinessZone.dayOf(origin.at())), origin));
        return new Recorded(saved.toReport(said.task(), false, origin.at()), before.planned());
    }

    private static Optional<Why> refusal(NewReport said, @Nullable Task before) {
        if (before == null) {
            return Optional.of(Why.UNKNOWN_TASK);
        }
        if (!before.concerns(said.unit())) {
            return Optional.of(Why.NOT_THIS_UNITS_TASK);
        }
        return before.isClosed() ? Optional.of(Why.CLOSED) : Optional.empty();
    }

    /**
     * Takes back the unit's last report, on this task or, without one, all that its last message reported. What it had
     * corrected counts again.
     *
     * @return what was taken back; empty when there was nothing
     */
    public List<Report> withdraw(UnitName unit, @Nullable TaskCode task, Origin origin) {
        List<TaskRow> rows = tasks.inForce();
        Optional<Report> last = files.of(rows).stream()
                .filter(it -> task == null || it.code().equals(task))
                .map(it -> it.lastReportOf(unit))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Report::at).thenComparing(Report::id));
        if (last.isEmpty()) {
            return List.of();
        }
        return withdrawMessageOf(last.get(), task, origin);
    }

    /** Takes back what this person of the office last reported for a unit, on this task or, without one, at all. */
    public List<Report> withdrawMadeBy(UserId office, @Nullable TaskCode task, Origin origin) {
        Optional<Report> last = files.of(tasks.inForce()).stream()
                .filter(it -> task == null || it.code().equals(task))
                .flatMap(it -> it.reports().stream())
                .filter(it -> it.by().equals(office))
                .max(Comparator.comparing(Report::at).thenComparing(Report::id));
        return last.map(it -> withdrawMessageOf(it, task, origin)).orElse(List.of());
    }

    private List<Report> withdrawMessageOf(Report last, @Nullable TaskCode task, Origin origin) {
        Map<Long, TaskCode> meant = tasks.inForce().stream()
                .filter(it -> task == null || it.code().equals(task))
                .collect(Collectors.toMap(TaskRow::id, TaskRow::code));
        String message = reports.getReferenceById(last.id()).message();
        return reports.findByMessage(message).stream()
                .filter(it -> !it.isWithdrawn() && it.isOf(last.unit()) && meant.containsKey(it.taskId()))
                .map(it -> withdrawn(it, Objects.requireNonNull(meant.get(it.taskId())), origin))
                .toList();
    }

    /**
     * Confirms, for the unit, what the office reported on its behalf about these tasks by an instant, where it is still
     * the unit's last word.
     *
     * @return what was confirmed; empty when there was nothing, or it was confirmed before
     */
    public List<Report> confirm(UnitName unit, List<TaskCode> codes, Instant untilThen, Origin origin) {
        List<Report> confirmed = new ArrayList<>();
        for (Task task : files.of(tasks.inForce())) {
            task.lastReportOf(unit)
                    .filter(it -> codes.contains(task.code()) && !it.at().isAfter(untilThen))
                    .map(it -> reports.getReferenceById(it.id()))
                    .filter(ReportRow::waitsForConfirmation)
                    .ifPresent(it -> {
                        it.confirm(origin);
                        confirmed.add(it.toReport(task.code(), false, origin.at()));
                    });
        }
        return confirmed;
    }

    private static Report withdrawn(ReportRow row, TaskCode code, Origin origin) {
        row.withdraw(origin.at());
        return row.toReport(code, false, origin.at());
    }

    private ReportRow.Filing filing(TaskRow row, Task before, NewReport said, Optional<Report> last, LocalDate day) {
        ReportingPeriod period = ReportingPeriod.ofReportMadeOn(day);
        Report corrected = said.corrects() ? last.orElse(null) : null;
        return new ReportRow.Filing(
                row.id(),
                period,
                isOnTime(period, day),
                aboutMilestone(before, said, last, corrected),
                corrected == null ? null : corrected.id());
    }

    /** A correction is about what was corrected, no change about what was said before, the rest about what comes next. */
    private static @Nullable Integer aboutMilestone(
            Task task, NewReport said, Optional<Report> last, @Nullable Report corrected) {
        Integer named = said.milestone();
        if (named != null && named >= 1 && named <= task.milestones().size()) {
            return named;
        }
        if (corrected != null) {
            return corrected.milestone();
        }
        if (said.status() == Progress.UNCHANGED && last.isPresent()) {
            return last.get().milestone();
        }
        return task.milestoneMeantBy(said.unit(), said.status());
    }

    private static NewReport repeating(NewReport said, Optional<Report> last) {
        return last.map(it -> new NewReport(
                        said.task(),
                        said.unit(),
                        it.status(),
                        said.percent() == null ? it.percent() : said.percent(),
                        said.expected() == null ? it.expected() : said.expected(),
                        said.blocker() == null ? it.blocker() : said.blocker(),
                        said.quantity() == null ? it.quantity() : said.quantity(),
                        said.milestone(),
                        said.corrects()))
                .orElse(said);
    }

    private boolean isOnTime(ReportingPeriod period, LocalDate day) {
        int windowYear = period.windowMonth().getYear();
        if (!workingDays.isDecreed(windowYear)) {
            // A reply is never refused and never counted against the unit for want of a calendar.
            return true;
        }
        return !day.isAfter(
                workingDays.nthOf(period.windowMonth(), policy.monthly().days()));
    }
}
