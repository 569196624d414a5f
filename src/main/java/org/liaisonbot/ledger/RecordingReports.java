package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
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
    private final WorkingDays workingDays;
    private final Policy policy;

    RecordingReports(Tasks tasks, TaskFiles files, Reports reports, WorkingDays workingDays, Policy policy) {
        this.tasks = tasks;
        this.files = files;
        this.reports = reports;
        this.workingDays = workingDays;
        this.policy = policy;
    }

    /** How the attempt to file a report ended. */
    public sealed interface Outcome {}

    /** It is filed. */
    public record Recorded(Report report, Task task) implements Outcome {}

    public record Refused(TaskCode task, Why why) implements Outcome {}

    public enum Why {
        UNKNOWN_TASK,
        NOT_THIS_UNITS_TASK,
        CLOSED
    }

    /** Files a report, with the task as it stands afterwards, or says why it cannot be filed. */
    public Outcome record(NewReport said, Origin origin) {
        Optional<TaskRow> row = tasks.inForce(said.task().value());
        if (row.isEmpty()) {
            return new Refused(said.task(), Why.UNKNOWN_TASK);
        }
        Task before = fileOf(row.get());
        if (!before.concerns(said.unit())) {
            return new Refused(said.task(), Why.NOT_THIS_UNITS_TASK);
        }
        if (before.isClosed()) {
            return new Refused(said.task(), Why.CLOSED);
        }
        Optional<Report> last = before.lastReportOf(said.unit());
        NewReport resolved =
                said.status() == Progress.UNCHANGED ? repeating(said, before.lastWordOf(said.unit())) : said;
        ReportRow saved = reports.save(new ReportRow(
                resolved, filing(row.get(), before, said, last, BusinessZone.dayOf(origin.at())), origin));
        reports.flush();
        return new Recorded(saved.toReport(before.code(), false, origin.at()), fileOf(row.get()));
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
        Map<Long, TaskCode> meant = rows.stream()
                .filter(it -> task == null || it.code().equals(task))
                .collect(Collectors.toMap(TaskRow::id, TaskRow::code));
        String message = reports.getReferenceById(last.get().id()).message();
        return reports.findByMessage(message).stream()
                .filter(it -> !it.isWithdrawn() && it.isOf(unit) && meant.containsKey(it.taskId()))
                .map(it -> withdrawn(it, Objects.requireNonNull(meant.get(it.taskId())), origin))
                .toList();
    }

    private static Report withdrawn(ReportRow row, TaskCode code, Origin origin) {
        row.withdraw(origin.at());
        return row.toReport(code, false, origin.at());
    }

    private Task fileOf(TaskRow row) {
        return files.of(List.of(row)).get(0);
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
        Optional<Milestone> next = task.nextMilestoneOf(said.unit());
        if (next.isPresent()) {
            return next.get().number();
        }
        return task.planned().ongoing() || task.milestones().isEmpty()
                ? null
                : task.milestones().size();
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
