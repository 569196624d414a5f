package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.time.ReportingPeriod;

/**
 * A task of the plan in force with all that was said and decided about it, as of the moment it was read. Immutable;
 * every rule about a single task's state is asked here.
 */
public final class Task {
    private final PlannedTask planned;
    private final List<Responsible> responsible;
    private final List<Milestone> milestones;
    private final List<Report> madeReports;
    private final List<Report> standingReports;
    private final List<Extension> extensions;
    private final Decisions decisions;
    private final Map<UnitName, WindowOutcome> lastWindow;

    /**
     * What the office decided.
     *
     * @param closedAt since when it is closed, if it is
     * @param sentBack that it was last sent back, if ever
     * @param lastClosedPeriod the period of the last closed monthly window, if there was one
     */
    record Decisions(
            @Nullable Instant closedAt,
            @Nullable SentBack sentBack,
            @Nullable ReportingPeriod lastClosedPeriod) {}

    Task(
            PlannedTask planned,
            List<Responsible> responsible,
            List<Report> reports,
            List<Extension> extensions,
            Decisions decisions,
            Map<UnitName, WindowOutcome> lastWindow) {
        this.planned = planned;
        this.responsible = List.copyOf(responsible);
        this.madeReports = reports.stream()
                .filter(it -> !it.withdrawn())
                .sorted(Comparator.comparing(Report::at).thenComparing(Report::id))
                .toList();
        this.standingReports = madeReports.stream().filter(Report::standing).toList();
        this.extensions = List.copyOf(extensions);
        this.decisions = decisions;
        this.lastWindow = Map.copyOf(lastWindow);
        this.milestones = new MilestonesMet(planned, leads(), standingReports, decisions.sentBack())
                .withExtensions(this.extensions);
    }

    public TaskCode code() {
        return planned.code();
    }

    public String title() {
        return planned.title();
    }

    /** The task as the plan states it. */
    public PlannedTask planned() {
        return planned;
    }

    public List<Responsible> responsible() {
        return responsible;
    }

    public List<UnitName> leads() {
        return responsible.stream()
                .filter(it -> it.part() == Part.LEAD)
                .map(Responsible::unit)
                .toList();
    }

    public boolean concerns(UnitName unit) {
        return responsible.stream().anyMatch(it -> it.unit().equals(unit));
    }

    public boolean isLedBy(UnitName unit) {
        return leads().contains(unit);
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    /** The milestone not met that is due first, by the dates that count now. */
    public Optional<Milestone> nextMilestone() {
        return milestones.stream().filter(it -> !it.met()).min(Comparator.comparing(Milestone::dueNow));
    }

    /** The milestone due first that this lead unit has not said to be done. */
    Optional<Milestone> nextMilestoneOf(UnitName unit) {
        return milestones.stream()
                .filter(it -> !it.saidDoneBy().contains(unit))
                .min(Comparator.comparing(Milestone::dueNow));
    }

    /**
     * The number of the milestone that a report of this unit is about when it names none: DONE means the earliest one not
     * met, whoever is still missing there; the rest is about what the unit itself has not said to be done.
     */
    @Nullable
    Integer milestoneMeantBy(UnitName unit, Progress status) {
        Optional<Milestone> meant = status == Progress.DONE ? nextMilestone() : nextMilestoneOf(unit);
        boolean none = planned.ongoing() || milestones.isEmpty();
        return meant.map(Milestone::number).orElse(none ? null : Integer.valueOf(milestones.size()));
    }

    /**
     * Whether the office may close it: it is done, or, of a standing duty, all its dates are met and the last word of
     * every lead unit is that it is done.
     */
    boolean mayBeClosed() {
        return status() == TaskStatus.DONE
                || planned.ongoing()
                        && !isClosed()
                        && !leads().isEmpty()
                        && milestones.stream().allMatch(Milestone::met)
                        && leads().stream()
                                .allMatch(lead -> lastOf(lead, it -> true)
                                        .map(it -> it.status() == Progress.DONE && !isVoid(it))
                                        .orElse(false));
    }

    public boolean isClosed() {
        return decisions.closedAt() != null;
    }

    /** Whether the office had not closed it by then. */
    public boolean wasOpenAt(Instant instant) {
        return decisions.closedAt() == null || decisions.closedAt().isAfter(instant);
    }

    /** Whether the earliest milestone not met was due before this day. */
    public boolean isOverdueOn(LocalDate day) {
        return !isClosed()
                && nextMilestone().map(it -> it.dueNow().isBefore(day)).orElse(false);
    }

    /** The reports that count, oldest first. */
    public List<Report> reports() {
        return standingReports;
    }

    public boolean wasReportedBy(UnitName unit, ReportingPeriod period) {
        return reportOf(unit, period).isPresent();
    }

    /**
     * The first report of this unit for this period that was not taken back: with it the unit has done its duty. A later
     * correction changes what it said, not that and when it reported.
     */
    public Optional<Report> reportOf(UnitName unit, ReportingPeriod period) {
        return madeReports.stream()
                .filter(it -> it.unit().equals(unit) && it.period().equals(period))
                .findFirst();
    }

    /** The last report that counts of this unit. */
    public Optional<Report> lastReportOf(UnitName unit) {
        return lastOf(unit, report -> true);
    }

    /** The last report of this unit that still says something: a DONE that the office sent back does not. */
    Optional<Report> lastWordOf(UnitName unit) {
        return lastOf(unit, report -> !isVoid(report));
    }

    /** The last report that counts of any unit. */
    public Optional<Report> lastReport() {
        return standingReports.stream().reduce((earlier, later) -> later);
    }

    public List<Extension> extensions() {
        return extensions;
    }

    public Optional<Extension> pendingExtension() {
        return extensions.stream().filter(Extension::isPending).findFirst();
    }

    /** Whether the office has still to decide on another date for this milestone, or on a request that names none. */
    public boolean isExtensionPendingFor(Milestone milestone) {
        return extensions.stream()
                .filter(Extension::isPending)
                .anyMatch(it -> it.due() == null || it.due().equals(milestone.due()));
    }

    public long extensionsGranted() {
        return extensions.stream()
                .filter(it -> it.state() == Extension.State.APPROVED)
                .count();
    }

    /** Where it stands; null as long as no lead unit has said anything. */
    public @Nullable TaskStatus status() {
        if (isClosed()) {
            return TaskStatus.CLOSED;
        }
        if (isDone()) {
            return TaskStatus.DONE;
        }
        Map<Progress, Long> said = latestProgressOfLeads();
        if (said.containsKey(Progress.DELAYED)) {
            return TaskStatus.DELAYED;
        }
        if (said.containsKey(Progress.ON_TRACK) || said.containsKey(Progress.DONE)) {
            return TaskStatus.ON_TRACK;
        }
        return said.containsKey(Progress.NOT_STARTED) ? TaskStatus.NOT_STARTED : null;
    }

    /** The mean of the lead units' latest percentages, half up; null as long as none has named one. */
    public @Nullable Integer percent() {
        List<Integer> latest = leads().stream()
                .map(lead -> lastOf(lead, it -> it.percent() != null && !isVoid(it)))
                .flatMap(Optional::stream)
                .map(Report::percent)
                .toList();
        if (latest.isEmpty()) {
            return null;
        }
        int sum = latest.stream().mapToInt(Integer::intValue).sum();
        return Math.floorDiv(2 * sum + latest.size(), 2 * latest.size());
    }

    /** The latest day by which the lead units promise it complete; null when none does. */
    public @Nullable LocalDate expected() {
        return leads().stream()
                .map(this::lastReportOf)
                .flatMap(Optional::stream)
                .map(Report::expected)
                .filter(it -> it != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What stands in the way, in the units' latest words: reports with a blocker. */
    public List<Report> blocked() {
        return responsible.stream()
                .map(it -> lastReportOf(it.unit()))
                .flatMap(Optional::stream)
                .filter(it -> it.blocker() != null)
                .toList();
    }

    /** How the last closed monthly window ended for a unit of this task, if it was asked. */
    Optional<WindowOutcome> lastWindowOf(UnitName unit) {
        return Optional.ofNullable(lastWindow.get(unit));
    }

    Optional<ReportingPeriod> lastClosedPeriod() {
        return Optional.ofNullable(decisions.lastClosedPeriod());
    }

    private boolean isDone() {
        if (planned.ongoing() || leads().isEmpty()) {
            return false;
        }
        return milestones.isEmpty()
                ? leads().stream()
                        .allMatch(lead -> lastOf(lead, it -> true)
                                .map(it -> it.status() == Progress.DONE && !isVoid(it))
                                .orElse(false))
                : milestones.stream().allMatch(Milestone::met);
    }

    private Map<Progress, Long> latestProgressOfLeads() {
        Map<Progress, Long> said = new HashMap<>();
        leads().stream()
                .map(this::lastReportOf)
                .flatMap(Optional::stream)
                .forEach(report -> said.merge(report.status(), 1L, Long::sum));
        return said;
    }

    /** A DONE that the office sent back says nothing any more. */
    private boolean isVoid(Report report) {
        return report.status() == Progress.DONE
                && decisions.sentBack() != null
                && decisions.sentBack().isAfter(report);
    }

    private Optional<Report> lastOf(UnitName unit, Predicate<Report> wanted) {
        return standingReports.stream()
                .filter(it -> it.unit().equals(unit))
                .filter(wanted)
                .reduce((earlier, later) -> later);
    }
}
