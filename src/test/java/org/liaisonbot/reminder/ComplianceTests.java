package org.liaisonbot.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Policies;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.SettableClock;

class ComplianceTests {
    private static final ReportingPeriod MAY = ReportingPeriod.parse("2024-05");
    private static final Instant CLOSE = Instant.parse("2024-06-05T09:40:00Z");
    private static final UnitName WATER = new UnitName("市水利局");
    private static final UnitName HOUSING = new UnitName("市住建局");
    private static final UnitName STREET = new UnitName("新义街道");

    private final Ledger ledger = mock(Ledger.class);
    private final Directory directory = mock(Directory.class);
    private final MonthlyWindows windows = mock(MonthlyWindows.class);
    private final Outbox outbox = mock(Outbox.class);
    private final SettableClock clock = new SettableClock();
    private final Compliance compliance =
            new Compliance(ledger, directory, windows, outbox, Policies.byDefault(), clock);

    private final TaskFixture wells =
            aTask("水3").dueOn("2024-09-30").ledBy("市水利局").supportedBy("新义街道");
    private final TaskFixture patrol = aTask("固4").ongoing().ledBy("市水利局", "市住建局");

    @BeforeEach
    void threeUnitsOfWhichOneHasNoLiaison() {
        clock.set(CLOSE);
        when(ledger.plan()).thenReturn(Optional.of(new PlanHeader("行动计划", "", 2024, LocalDate.of(2024, 3, 25))));
        when(directory.unitNames()).thenReturn(new UnitNames(List.of(unit(WATER), unit(HOUSING), unit(STREET))));
        when(directory.people()).thenReturn(List.of(liaison("slj", WATER), liaison("zjj", HOUSING)));
        when(outbox.reachedAbout(MAY)).thenReturn(Set.of(new UserId("SLJ")));
        when(windows.closedAt(MAY)).thenReturn(Optional.empty());
        tasksAre(wells.build(), patrol.build());
    }

    @Test
    void keepsApartWhoWasSilentWhoWasNotReachedAndWhoHasNoLiaison() {
        assertThat(compliance.of(MAY))
                .containsExactly(
                        row(WATER, 2, 0, 0, WindowOutcome.NOT_REPORTED, "水3", "固4"),
                        row(HOUSING, 1, 0, 0, WindowOutcome.NOT_DELIVERED, "固4"),
                        row(STREET, 1, 0, 0, WindowOutcome.NO_LIAISON, "水3"));
    }

    @Test
    void givesNoReasonBeforeAnybodyIsAsked() {
        clock.set(Instant.parse("2024-05-31T15:59:59Z"));

        assertThat(compliance.of(MAY)).extracting(ComplianceRow::reason).containsOnlyNulls();
    }

    @Test
    void givesNoReasonWhereNothingIsMissing() {
        tasksAre(wells.reported("市水利局", "2024-06-03T10:00:00+08:00", Progress.ON_TRACK, 70, "70%")
                .build());

        assertThat(compliance.of(MAY).get(0)).isEqualTo(row(WATER, 1, 1, 0, null));
    }

    @Test
    void requiresNothingForAMonthBeforeThePlan() {
        assertThat(compliance.of(ReportingPeriod.parse("2024-02")))
                .extracting(ComplianceRow::required)
                .containsOnly(0);
    }

    @Test
    void requiresNothingWithoutAPlan() {
        when(ledger.plan()).thenReturn(Optional.empty());

        assertThat(compliance.endsOf(MAY)).isEmpty();
    }

    @Test
    void doesNotRequireAClosedTask() {
        tasksAre(wells.closedByTheOffice("2024-06-01T10:00:00+08:00").build());

        assertThat(compliance.endsOf(MAY)).isEmpty();
    }

    @Test
    void endsTheWindowWithWhatWasReportedByThen() {
        tasksAre(
                wells.build(),
                patrol.reported("市水利局", "2024-05-20T10:00:00+08:00", Progress.ON_TRACK, null, "正常")
                        .build());

        assertThat(compliance.endsOf(MAY))
                .containsExactly(
                        ended(WATER, "水3", WindowOutcome.NOT_REPORTED),
                        ended(WATER, "固4", WindowOutcome.REPORTED),
                        ended(HOUSING, "固4", WindowOutcome.NOT_DELIVERED),
                        ended(STREET, "水3", WindowOutcome.NO_LIAISON));
    }

    @Test
    void keepsAfterTheCloseWhatItRequiredAndCountsWhatCameLate() {
        whenClosed(
                ended(WATER, "水3", WindowOutcome.NOT_REPORTED),
                ended(WATER, "固4", WindowOutcome.NOT_REPORTED),
                ended(HOUSING, "固4", WindowOutcome.NOT_DELIVERED));
        tasksAre(
                wells.reported("市水利局", "2024-06-07T10:00:00+08:00", Progress.ON_TRACK, 70, "70%")
                        .closedByTheOffice("2024-06-08T10:00:00+08:00")
                        .build(),
                patrol.build());

        assertThat(compliance.of(MAY).get(0))
                .extracting(ComplianceRow::required, ComplianceRow::reported)
                .containsExactly(2, 1);
        assertThat(compliance.of(MAY).get(0).missing()).containsExactly(new TaskCode("固4"));
        assertThat(compliance.of(MAY).get(1).reason()).isEqualTo(WindowOutcome.NOT_DELIVERED);
        assertThat(compliance.of(MAY).get(2).required()).isZero();
    }

    @Test
    void missesAReportThatWasTakenBackAfterTheClose() {
        whenClosed(ended(WATER, "水3", WindowOutcome.REPORTED));
        tasksAre(wells.reported("市水利局", "2024-06-03T10:00:00+08:00", Progress.ON_TRACK, 70, "70%")
                .withdrew("市水利局", "2024-06-10T10:00:00+08:00")
                .build());

        assertThat(compliance.of(MAY).get(0)).isEqualTo(row(WATER, 1, 0, 0, WindowOutcome.NOT_REPORTED, "水3"));
    }

    @Test
    void keepsAReportOnTimeThatIsCorrectedAfterTheWindow() {
        whenClosed(ended(WATER, "水3", WindowOutcome.REPORTED));
        tasksAre(wells.reported("市水利局", "2024-06-03T10:00:00+08:00", Progress.ON_TRACK, 70, "70%")
                .corrected("市水利局", "2024-06-17T10:00:00+08:00", Progress.ON_TRACK, 60, "更正，60%")
                .build());

        assertThat(compliance.of(MAY).get(0)).isEqualTo(row(WATER, 1, 1, 0, null));
    }

    private void tasksAre(Task... tasks) {
        when(ledger.tasks()).thenReturn(List.of(tasks));
    }

    private void whenClosed(MonthlyWindows.Ended... ends) {
        when(windows.closedAt(MAY)).thenReturn(Optional.of(CLOSE));
        when(windows.ended(MAY)).thenReturn(List.of(ends));
    }

    private static ComplianceRow row(
            UnitName unit, int required, int onTime, int late, WindowOutcome reason, String... missing) {
        return new ComplianceRow(
                unit,
                required,
                onTime + late,
                onTime,
                late,
                List.of(missing).stream().map(TaskCode::new).toList(),
                reason);
    }

    private static MonthlyWindows.Ended ended(UnitName unit, String task, WindowOutcome outcome) {
        return new MonthlyWindows.Ended(unit, new TaskCode(task), outcome);
    }

    private static Unit unit(UnitName name) {
        return new Unit(name, "市直部门", List.of(), List.of());
    }

    private static Person liaison(String account, UnitName unit) {
        return new Person(new UserId(account), unit + "联络员", unit.value(), Role.LIAISON, "");
    }
}
