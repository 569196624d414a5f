package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;

/**
 * Tasks for tests that read as prose. What happened is given in the order in which it happened, instants with their
 * offset (2024-06-03T10:00:00+08:00). Report ids are derived from the code and count on within a task, so they are
 * different for all tasks of a test: the second report on 气20 is 102002.
 */
public final class TaskFixture {
    private static final String MEDIA = "气水土噪固";

    private final String code;
    private int annex;
    private int number;
    private String section = "";
    private String title;
    private String measures = "";
    private String deadlineText = "";
    private boolean ongoing;
    private boolean season;
    private final List<PlannedTask.Milestone> milestones = new ArrayList<>();
    private final List<String> leaders = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private @Nullable Instant closedAt;
    private @Nullable Instant returnedAt;
    private @Nullable ReportingPeriod lastClosedPeriod;
    private final Map<UnitName, WindowOutcome> lastWindow = new HashMap<>();

    /** A report with since when it does not count any more. */
    private record Said(
            Report report,
            @Nullable Instant withdrawnAt,
            @Nullable Instant correctedAt) {
        Report asOf(Instant instant) {
            boolean withdrawn = hasHappened(withdrawnAt, instant);
            boolean standing = !withdrawn && !hasHappened(correctedAt, instant);
            Report it = report;
            return new Report(
                    it.id(),
                    it.task(),
                    it.unit(),
                    it.period(),
                    it.status(),
                    it.percent(),
                    it.expected(),
                    it.blocker(),
                    it.quantity(),
                    it.milestone(),
                    it.words(),
                    it.by(),
                    it.byName(),
                    it.at(),
                    it.onTime(),
                    withdrawn,
                    standing);
        }
    }

    private TaskFixture(String code) {
        this.code = code;
        this.title = code + "号任务";
        this.annex = MEDIA.indexOf(code.charAt(0)) + 1;
        this.number = Integer.parseInt(code.replaceAll("^.*?(\\d+)$", "$1"));
    }

    public static TaskFixture aTask(String code) {
        return new TaskFixture(code);
    }

    public TaskFixture titled(String words) {
        title = words;
        return this;
    }

    public TaskFixture inAnnex(int annexNumber) {
        annex = annexNumber;
        return this;
    }

    public TaskFixture underSection(String heading) {
        section = heading;
        return this;
    }

    public TaskFixture withMeasures(String words) {
        measures = words;
        return this;
    }

    public TaskFixture withDeadlineText(String words) {
        deadlineText = words;
        return this;
    }

    /** One milestone for each date, without words of its own. */
    public TaskFixture dueOn(String... dates) {
        for (String date : dates) {
            withMilestone(date, "");
        }
        return this;
    }

    public TaskFixture withMilestone(String date, String what) {
        milestones.add(new PlannedTask.Milestone(LocalDate.parse(date), what));
        milestones.sort(Comparator.comparing(PlannedTask.Milestone::due));
        return this;
    }

    public TaskFixture ongoing() {
        ongoing = true;
        return this;
    }

    public TaskFixture overTheSeason() {
        season = true;
        return this;
    }

    public TaskFixture underLeader(String... names) {
        leaders.addAll(List.of(names));
        return this;
    }

    public TaskFixture ledBy(String... units) {
        List.of(units).forEach(unit -> parts.put(unit, Part.LEAD));
        return this;
    }

    public TaskFixture supportedBy(String... units) {
        List.of(units).forEach(unit -> parts.putIfAbsent(unit, Part.SUPPORT));
        return this;
    }

    /** A report that comes after its window, for the month before. */
    public TaskFixture reportedLate(String unit, String at, Progress status, @Nullable Integer percent, String words) {
        return said(unit, at, new Content(status, percent, null, null), words, false);
    }

    public TaskFixture reported(String unit, String at, Progress status, @Nullable Integer percent, String words) {
        return said(unit, at, new Content(status, percent, null, null), words);
    }

    public TaskFixture promised(
            String unit, String at, Progress status, @Nullable Integer percent, String expected, String words) {
        return said(unit, at, new Content(status, percent, LocalDate.parse(expected), null), words);
    }

    /** A report that it is behind for this cause, which stands within the words. */
    public TaskFixture wasHinderedBy(String unit, String at, @Nullable Integer percent, String blocker, String words) {
        return said(unit, at, new Content(Progress.DELAYED, percent, null, blocker), words);
    }

    /** The unit's report before does not count any more, this one takes its place. */
    public TaskFixture corrected(String unit, String at, Progress status, @Nullable Integer percent, String words) {
        int last = lastOf(unit);
        Said before = said.get(last);
        said.set(last, new Said(before.report(), before.withdrawnAt(), instant(at)));
        return reported(unit, at, status, percent, words);
    }

    /** The unit takes back its last report. */
    public TaskFixture withdrew(String unit, String at) {
        int last = lastOf(unit);
        Said before = said.get(last);
        said.set(last, new Said(before.report(), instant(at), before.correctedAt()));
        return this;
    }

    /** The unit asks for a later date for the earliest milestone that is not met. */
    public TaskFixture askedForExtension(String unit, String at, String until, String reason) {
        LocalDate due = build().nextMilestone().map(Milestone::due).orElse(null);
        extensions.add(new Extension(
                id(extensions.size()),
                new TaskCode(code),
                new UnitName(unit),
                due,
                LocalDate.parse(until),
                reason,
                "申请延期：" + reason,
                personOf(unit),
                instant(at),
                Extension.State.PENDING,
                null,
                null));
        return this;
    }

    public TaskFixture extensionWasGranted(String at) {
        return extensionWasDecided(Extension.State.APPROVED, at);
    }

    public TaskFixture extensionWasRefused(String at) {
        return extensionWasDecided(Extension.State.REJECTED, at);
    }

    public TaskFixture closedByTheOffice(String at) {
        closedAt = instant(at);
        return this;
    }

    public TaskFixture sentBack(String at) {
        returnedAt = instant(at);
        closedAt = null;
        return this;
    }

    /** The last monthly window that was closed, and how it ended for a unit of the task. */
    public TaskFixture lastWindowEnded(String period, String unit, WindowOutcome outcome) {
        lastClosedPeriod = ReportingPeriod.parse(period);
        lastWindow.put(new UnitName(unit), outcome);
        return this;
    }

    /** The task as it stands after all this. */
    public Task build() {
        return taskAt(Instant.MAX);
    }

    /** The task as it stood at an instant: reports, extensions and decisions that came later are left out. */
    public Task asOf(String instant) {
        return taskAt(instant(instant));
    }

    public Task asOf(Instant instant) {
        return taskAt(instant);
    }

    /** Every report as recorded, those that do not count any more too. */
    public List<Report> recorded() {
        return said.stream().map(it -> it.asOf(Instant.MAX)).toList();
    }

    private record Content(
            Progress status,
            @Nullable Integer percent,
            @Nullable LocalDate expected,
            @Nullable String blocker) {}

    private TaskFixture said(String unit, String at, Content content, String words) {
        return said(unit, at, content, words, true);
    }

    private TaskFixture said(String unit, String at, Content content, String words, boolean onTime) {
        Instant when = instant(at);
        said.add(new Said(
                new Report(
                        id(said.size()),
                        new TaskCode(code),
                        new UnitName(unit),
                        ReportingPeriod.ofReportMadeOn(BusinessZone.dayOf(when)),
                        content.status(),
                        content.percent(),
                        content.expected(),
                        content.blocker(),
                        null,
                        build().milestoneMeantBy(new UnitName(unit), content.status()),
                        words,
                        new UserId("demo" + Integer.toHexString(unit.hashCode())),
                        personOf(unit),
                        when,
                        onTime,
                        false,
                        true),
                null,
                null));
        return this;
    }

    private TaskFixture extensionWasDecided(Extension.State decision, String at) {
        Extension it = extensions.remove(extensions.size() - 1);
        extensions.add(new Extension(
                it.id(),
                it.task(),
                it.unit(),
                it.due(),
                it.askedFor(),
                it.reason(),
                it.words(),
                it.byName(),
                it.at(),
                decision,
                instant(at),
                null));
        return this;
    }

    private Task taskAt(Instant instant) {
        return new Task(
                planned(),
                parts.entrySet().stream()
                        .map(it -> new Responsible(new UnitName(it.getKey()), it.getValue()))
                        .toList(),
                said.stream()
                        .filter(it -> !it.report().at().isAfter(instant))
                        .map(it -> it.asOf(instant))
                        .toList(),
                extensions.stream()
                        .map(it -> it.asOf(instant))
                        .flatMap(Optional::stream)
                        .toList(),
                new Task.Decisions(
                        hasHappened(closedAt, instant) ? closedAt : null,
                        hasHappened(returnedAt, instant) ? new SentBack(returnedAt, null) : null,
                        lastClosedPeriod),
                lastWindow);
    }

    private PlannedTask planned() {
        return new PlannedTask(
                new TaskCode(code),
                annex,
                number,
                section,
                title,
                measures,
                deadlineText,
                milestones,
                ongoing,
                season,
                leaders,
                unitsWith(Part.LEAD),
                unitsWith(Part.SUPPORT));
    }

    private List<String> unitsWith(Part part) {
        return parts.entrySet().stream()
                .filter(it -> it.getValue() == part)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int lastOf(String unit) {
        for (int i = said.size() - 1; i >= 0; i--) {
            if (said.get(i).report().unit().value().equals(unit)
                    && said.get(i).asOf(Instant.MAX).standing()) {
                return i;
            }
        }
        throw new IllegalStateException(unit + " has said nothing on " + code);
    }

    private long id(int place) {
        return (annex * 1000L + number) * 100 + place + 1;
    }

    private static String personOf(String unit) {
        return unit + "联络员";
    }

    private static boolean hasHappened(@Nullable Instant happened, Instant instant) {
        return happened != null && !happened.isAfter(instant);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
