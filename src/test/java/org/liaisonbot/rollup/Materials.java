package org.liaisonbot.rollup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.MonthlyWindows.Ended;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;

/** What a roll-up of the tests is computed from, told like a story. */
public final class Materials {
    static final Policy DEFAULT_POLICY = new Policy(
            new Policy.Digest(LocalTime.of(8, 50), LocalTime.of(18, 0), true),
            new Policy.Deadlines(List.of(30, 15, 7, 3, 1, 0), List.of(7, 1), List.of(1, 3)),
            new Policy.Monthly(
                    3,
                    LocalTime.of(15, 50),
                    LocalTime.of(17, 40),
                    Policy.SupportUnits.REQUIRED,
                    4,
                    LocalTime.of(8, 50)),
            new Policy.Lights(7),
            new Policy.Weekly(LocalTime.of(15, 10), LocalTime.of(9, 20), LocalTime.of(16, 40), 14));
    static final WorkingDays WORKING_DAYS = new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));

    private final List<TaskFixture> tasks = new ArrayList<>();
    private final List<RollUp> earlierIssues = new ArrayList<>();
    private final List<UnitName> unitOrder = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private @Nullable ReportingPeriod period;
    private Instant closedAt = Instant.EPOCH;

    public static Materials of(TaskFixture... tasks) {
        Materials materials = new Materials();
        materials.tasks.addAll(List.of(tasks));
        return materials;
    }

    public Materials unitsInOrder(String... units) {
        List.of(units).forEach(it -> unitOrder.add(new UnitName(it)));
        return this;
    }

    public Materials windowClosed(String month, String at) {
        period = ReportingPeriod.parse(month);
        closedAt = OffsetDateTime.parse(at).toInstant();
        return this;
    }

    public Materials ended(String unit, String task, WindowOutcome outcome) {
        ended.add(new Ended(new UnitName(unit), new TaskCode(task), outcome));
        return this;
    }

    public Materials after(RollUp issue) {
        earlierIssues.add(issue);
        return this;
    }

    public RollUp week(String week, String now) {
        return new Compiling(material(Scope.ofWeek(IsoWeek.parse(week), instant(now)))).rollUp();
    }

    public RollUp month(String month, String now) {
        return new Compiling(material(Scope.ofMonth(YearMonth.parse(month), instant(now)))).rollUp();
    }

    Material material(Scope scope) {
        List<Task> now = asOf(scope.asOf());
        noteWithdrawn();
        return new Material(
                scope,
                "孝政办发〔2024〕2号",
                now,
                asOf(scope.comparedWith()),
                period == null ? null : new Material.ClosedWindow(period, closedAt, ended),
                unitOrder,
                earlierIssues,
                withdrawn,
                new Material.Rules(WORKING_DAYS, DEFAULT_POLICY));
    }

    List<Task> asOf(Instant instant) {
        return tasks.stream().map(it -> it.asOf(instant)).toList();
    }

    private void noteWithdrawn() {
        tasks.stream()
                .flatMap(it -> it.recorded().stream())
                .filter(Report::withdrawn)
                .forEach(it -> withdrawn.add(it.id()));
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
