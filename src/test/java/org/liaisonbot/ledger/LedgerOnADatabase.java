package org.liaisonbot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.SettableClock;
import org.liaisonbot.time.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;

/** What the ledger promises, on a real schema; run on each database that the bot supports. */
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.test.database.replace=none",
            "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor}",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(classes = LedgerOnADatabase.Application.class)
abstract class LedgerOnADatabase {
    private static final UnitName WATER = new UnitName("市水利局");
    private static final UnitName HOUSING = new UnitName("市住建局");
    private static final UnitName STREET = new UnitName("新义街道");
    private static final TaskCode WELLS = new TaskCode("水3");
    private static final TaskCode DRAINS = new TaskCode("水7");
    private static final TaskCode PATROL = new TaskCode("固4");
    private static final ReportingPeriod MAY = ReportingPeriod.parse("2024-05");

    @Autowired
    private Directory directory;

    @Autowired
    private AdoptingPlan adopting;

    @Autowired
    private RecordingReports recording;

    @Autowired
    private DecidingOnTasks deciding;

    @Autowired
    private UndoingDecisions undoing;

    @Autowired
    private SettlingMatters settling;

    @Autowired
    private Matters matters;

    @Autowired
    private MonthlyWindows windows;

    @Autowired
    private Ledger ledger;

    @EnableAutoConfiguration
    @EnableConfigurationProperties(Policy.class)
    @ComponentScan({"org.liaisonbot.audit", "org.liaisonbot.directory", "org.liaisonbot.ledger"})
    @EntityScan({"org.liaisonbot.directory", "org.liaisonbot.ledger"})
    @EnableJpaRepositories({"org.liaisonbot.directory", "org.liaisonbot.ledger"})
    static class Application {
        @Bean
        SettableClock clock() {
            SettableClock clock = new SettableClock();
            clock.set(at("2024-03-25T10:00:00+08:00"));
            return clock;
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));
        }
    }

    @BeforeEach
    void aPlanOfThreeTasks() {
        directory.update(
                List.of(
                        new Unit(WATER, "市直部门", List.of(), List.of("水利局")),
                        new Unit(HOUSING, "市直部门", List.of(), List.of()),
                        new Unit(STREET, "乡镇街道", List.of("乡镇街道"), List.of()),
                        new Unit(new UnitName("中阳楼街道"), "乡镇街道", List.of("乡镇街道"), List.of())),
                List.of());
        adopting.adopt(header(2024), List.of(wells(), drains(), patrol()), List.of("冯光源"));
    }

    @ParameterizedTest(name = "a report of {0} is for {1}, on time: {2}")
    @CsvSource({
        "2024-06-05T23:59:59+08:00, 2024-05, true",
        "2024-06-06T00:00:00+08:00, 2024-05, false",
        "2024-06-15T23:59:59+08:00, 2024-05, false",
        "2024-06-16T00:00:00+08:00, 2024-06, true",
        "2024-05-20T09:00:00+08:00, 2024-05, true"
    })
    void filesAReportWithItsPeriodAndWhetherItIsOnTime(String when, String period, boolean onTime) {
        Report report = recorded(report(WELLS, WATER, Progress.ON_TRACK, 40), when, "水3 40%");

        assertThat(report.period()).hasToString(period);
        assertThat(report.onTime()).isEqualTo(onTime);
    }

    @Test
    void keepsEverythingThatAUnitSaid() {
        NewReport said = new NewReport(
                WELLS,
                WATER,
                Progress.DELAYED,
                38,
                LocalDate.of(2024, 8, 31),
                "资金未到位",
                new Quantity(new BigDecimal("3"), new BigDecimal("8"), "眼"),
                null,
                false);

        recorded(said, "2024-06-03T10:00:00+08:00", "水3 完成3/8眼，资金未到位，8月底前完成");

        Report read = ledger.reports().get(0);
        assertThat(read)
                .extracting(
                        Report::task,
                        Report::unit,
                        Report::status,
                        Report::percent,
                        Report::expected,
                        Report::blocker,
                        Report::milestone,
                        Report::words,
                        Report::at)
                .containsExactly(
                        WELLS,
                        WATER,
                        Progress.DELAYED,
                        38,
                        LocalDate.of(2024, 8, 31),
                        "资金未到位",
                        1,
                        "水3 完成3/8眼，资金未到位，8月底前完成",
                        at("2024-06-03T10:00:00+08:00"));
        assertThat(read.quantity().done()).isEqualByComparingTo("3");
        assertThat(read.quantity().total()).isEqualByComparingTo("8");
    }

    @Test
    void refusesAReportOnATaskThatIsUnknownOrAnothersOrClosed() {
        close(WELLS, WATER);

        assertThat(whyNotRecorded(new TaskCode("气99"), WATER)).isEqualTo(RecordingReports.Why.UNKNOWN_TASK);
        assertThat(whyNotRecorded(DRAINS, STREET)).isEqualTo(RecordingReports.Why.NOT_THIS_UNITS_TASK);
        assertThat(whyNotRecorded(WELLS, WATER)).isEqualTo(RecordingReports.Why.CLOSED);
    }

    @Test
    void takesAReportOfASupportUnitByItsGroup() {
        assertThat(recorded(report(WELLS, STREET, Progress.ON_TRACK, 20), "2024-06-03T10:00:00+08:00", "20%")
                        .unit())
                .isEqualTo(STREET);
    }

    @Test
    void repeatsTheLastWordWhenNothingHasChanged() {
        recorded(report(WELLS, WATER, Progress.DELAYED, 40), "2024-05-20T10:00:00+08:00", "滞后，40%");

        Report same = recorded(report(WELLS, WATER, Progress.UNCHANGED, null), "2024-06-20T10:00:00+08:00", "无变化");

        assertThat(same).extracting(Report::status, Report::percent).containsExactly(Progress.DELAYED, 40);
        assertThat(same.words()).isEqualTo("无变化");
    }

    @Test
    void doesNotRepeatADoneThatWasSentBack() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 80), "2024-05-20T10:00:00+08:00", "80%");
        recorded(report(WELLS, WATER, Progress.DONE, 100), "2024-05-21T10:00:00+08:00", "完成");
        deciding.sendBack(WELLS, "未见验收材料", office("2024-05-22T10:00:00+08:00"));

        Report same = recorded(report(WELLS, WATER, Progress.UNCHANGED, null), "2024-06-03T10:00:00+08:00", "无变化");

        assertThat(same).extracting(Report::status, Report::percent).containsExactly(Progress.ON_TRACK, 80);
        assertThat(task(WELLS).status()).isEqualTo(TaskStatus.ON_TRACK);
    }

    @Test
    void takesBackOnlyTheTaskThatIsNamed() {
        Origin both = origin("2024-06-03T10:00:00+08:00", "水3、水7都完成50%");
        recording.record(report(WELLS, WATER, Progress.ON_TRACK, 50), both);
        recording.record(report(DRAINS, WATER, Progress.ON_TRACK, 50), both);

        List<Report> taken = recording.withdraw(WATER, WELLS, origin("2024-06-03T10:05:00+08:00", "撤回水3"));

        assertThat(taken).extracting(Report::task).containsExactly(WELLS);
        assertThat(task(WELLS).percent()).isNull();
        assertThat(task(DRAINS).percent()).isEqualTo(50);
    }

    @Test
    void takesBackAllThatTheLastMessageReportedAndNothingElse() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 30), "2024-05-20T10:00:00+08:00", "30%");
        Origin both = origin("2024-06-03T10:00:00+08:00", "水3、水7都完成50%");
        recording.record(report(WELLS, WATER, Progress.ON_TRACK, 50), both);
        recording.record(report(DRAINS, WATER, Progress.ON_TRACK, 50), both);
        recorded(report(DRAINS, HOUSING, Progress.ON_TRACK, 70), "2024-06-03T10:01:00+08:00", "70%");

        List<Report> taken = recording.withdraw(WATER, null, origin("2024-06-03T10:05:00+08:00", "撤回"));

        assertThat(taken).extracting(Report::task).containsExactlyInAnyOrder(WELLS, DRAINS);
        assertThat(task(WELLS).percent()).isEqualTo(30);
        assertThat(task(DRAINS).percent()).isEqualTo(70);
        assertThat(ledger.reports()).hasSize(4).filteredOn(Report::withdrawn).hasSize(2);
    }

    @Test
    void takesBackNothingFromAUnitThatHasSaidNothing() {
        assertThat(recording.withdraw(HOUSING, null, origin("2024-06-03T10:05:00+08:00", "撤回")))
                .isEmpty();
    }

    @Test
    void countsWhatWasCorrectedAgainWhenTheCorrectionIsTakenBack() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 70), "2024-06-03T10:00:00+08:00", "70%");
        recorded(correction(WELLS, WATER, Progress.ON_TRACK, 60), "2024-06-03T10:01:00+08:00", "更正，60%");
        assertThat(task(WELLS).percent()).isEqualTo(60);

        recording.withdraw(WATER, null, origin("2024-06-03T10:02:00+08:00", "撤回"));

        assertThat(task(WELLS).percent()).isEqualTo(70);
    }

    @Test
    void correctsTheMilestoneThatWasReportedNotTheNextOne() {
        recorded(report(DRAINS, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "完成");

        Report corrected =
                recorded(correction(DRAINS, WATER, Progress.ON_TRACK, 70), "2024-06-03T10:01:00+08:00", "不是完成，是70%");

        assertThat(corrected.milestone()).isEqualTo(1);
        assertThat(task(DRAINS).milestones().get(0).saidDoneBy()).isEmpty();
    }

    @Test
    void meetsTheMilestoneThatTheTextNames() {
        recorded(
                new NewReport(DRAINS, WATER, Progress.DONE, 100, null, null, null, 2, false),
                "2024-06-03T10:00:00+08:00",
                "节点2完成");

        assertThat(task(DRAINS).milestones())
                .extracting(it -> it.saidDoneBy().contains(WATER))
                .containsExactly(false, true);
    }

    @Test
    void takesADoneSaidTwiceForTheMilestoneThatIsStillOpen() {
        recorded(report(DRAINS, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "完成");
        Report again = recorded(report(DRAINS, WATER, Progress.DONE, 100), "2024-06-04T10:00:00+08:00", "完成");
        recorded(report(DRAINS, HOUSING, Progress.DONE, 100), "2024-06-05T10:00:00+08:00", "完成");

        assertThat(again.milestone()).isEqualTo(1);
        assertThat(task(DRAINS).milestones()).extracting(Milestone::met).containsExactly(true, false);
    }

    @Test
    void keepsADoneWhenTheUnitGoesOnWithTheNextMilestone() {
        recorded(report(DRAINS, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "完成");
        recorded(report(DRAINS, WATER, Progress.ON_TRACK, 30), "2024-06-20T10:00:00+08:00", "30%");
        recorded(report(DRAINS, HOUSING, Progress.DONE, 100), "2024-06-21T10:00:00+08:00", "完成");

        assertThat(task(DRAINS).milestones()).extracting(Milestone::met).containsExactly(true, false);
    }

    @Test
    void readsTheLedgerAsItStood() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 50), "2024-05-20T10:00:00+08:00", "50%");
        recorded(correction(WELLS, WATER, Progress.ON_TRACK, 40), "2024-05-21T10:00:00+08:00", "更正，40%");
        recording.withdraw(WATER, null, origin("2024-05-22T10:00:00+08:00", "撤回"));

        assertThat(percentAsOf("2024-05-19T10:00:00+08:00")).isNull();
        assertThat(percentAsOf("2024-05-20T12:00:00+08:00")).isEqualTo(50);
        assertThat(percentAsOf("2024-05-21T12:00:00+08:00")).isEqualTo(40);
        assertThat(percentAsOf("2024-05-22T12:00:00+08:00")).isEqualTo(50);
    }

    @Test
    void closesATaskOnlyAfterADone() {
        assertThat(whyNot(deciding.close(WELLS, office("2024-06-03T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NOT_DONE);
        assertThat(whyNot(deciding.close(new TaskCode("气99"), office("2024-06-03T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.UNKNOWN_TASK);

        close(WELLS, WATER);

        assertThat(task(WELLS).isClosed()).isTrue();
        assertThat(whyNot(deciding.close(WELLS, office("2024-06-05T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.CLOSED);
    }

    @Test
    void closesAStandingDutyWhenItsUnitHasSaidThatTheYearIsDone() {
        close(PATROL, WATER);

        assertThat(task(PATROL).status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void closesNoStandingDutyOnADoneThatWasSentBackOrWithADateStillOpen() {
        recorded(report(PATROL, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "今年工作已完成");
        deciding.sendBack(PATROL, "未见台账", office("2024-06-04T10:00:00+08:00"));

        assertThat(whyNot(deciding.close(PATROL, office("2024-06-05T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NOT_DONE);
    }

    @Test
    void opensATaskAgainThatIsSentBackAndRemembersThatItWasClosed() {
        close(WELLS, WATER);
        deciding.sendBack(WELLS, "未见验收材料", office("2024-06-20T10:00:00+08:00"));

        assertThat(task(WELLS).isClosed()).isFalse();
        assertThat(task(WELLS).status()).isEqualTo(TaskStatus.ON_TRACK);
        assertThat(asOf("2024-06-10T10:00:00+08:00", WELLS).isClosed()).isTrue();
        assertThat(asOf("2024-06-03T10:30:00+08:00", WELLS).isClosed()).isFalse();
    }

    @Test
    void takesADoneThatIsSaidAgainWhileTheClockStandsStill() {
        recorded(report(WELLS, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "完成");
        deciding.sendBack(WELLS, "未见验收材料", office("2024-06-03T10:00:00+08:00"));
        assertThat(task(WELLS).status()).isNotEqualTo(TaskStatus.DONE);

        recorded(report(WELLS, WATER, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "完成，材料已补");

        assertThat(task(WELLS).status()).isEqualTo(TaskStatus.DONE);
        assertThat(deciding.close(WELLS, office("2024-06-03T10:00:00+08:00")))
                .isInstanceOf(DecidingOnTasks.Decided.class);
    }

    @Test
    void takesBackAClosingASendingBackAndAGrantTheLastFirst() {
        close(WELLS, WATER);
        deciding.sendBack(WELLS, "未见验收材料", office("2024-06-20T10:00:00+08:00"));

        undoing.undoLastOn(WELLS, office("2024-06-20T11:00:00+08:00"));
        assertThat(task(WELLS).isClosed()).isTrue();
        undoing.undoLastOn(WELLS, office("2024-06-20T12:00:00+08:00"));
        assertThat(task(WELLS).isClosed()).isFalse();
        assertThat(task(WELLS).status()).isEqualTo(TaskStatus.DONE);
        assertThat(undoing.undoLastOn(WELLS, office("2024-06-20T13:00:00+08:00")))
                .isEmpty();
        assertThat(deciding.close(WELLS, office("2024-06-21T10:00:00+08:00")))
                .isInstanceOf(DecidingOnTasks.Decided.class);
        assertThat(asOf("2024-06-20T11:30:00+08:00", WELLS).isClosed()).isTrue();
    }

    @Test
    void letsARequestWaitAgainWhoseAnswerIsTakenBack() {
        ask(DRAINS, WATER, LocalDate.of(2024, 8, 31));
        deciding.approve(DRAINS, office("2024-06-04T10:00:00+08:00"));

        undoing.undoLastOn(DRAINS, office("2024-06-04T11:00:00+08:00"));

        assertThat(task(DRAINS).pendingExtension()).isPresent();
        assertThat(task(DRAINS).milestones().get(0).extendedTo()).isNull();
        assertThat(task(DRAINS).extensionsGranted()).isZero();
    }

    @Test
    void grantsTheDateThatTheOfficeNamesAndKeepsTheOneAskedFor() {
        ask(DRAINS, WATER, LocalDate.of(2024, 8, 31));

        deciding.approve(DRAINS, LocalDate.of(2024, 7, 31), office("2024-06-04T10:00:00+08:00"));

        assertThat(task(DRAINS).milestones().get(0).extendedTo()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(task(DRAINS).extensions())
                .extracting(Extension::askedFor, Extension::grantedTo)
                .containsExactly(tuple(LocalDate.of(2024, 8, 31), LocalDate.of(2024, 7, 31)));
    }

    @Test
    void refusesToGrantADateThatIsNoLater() {
        ask(DRAINS, WATER, LocalDate.of(2024, 8, 31));

        assertThat(whyNot(deciding.approve(DRAINS, LocalDate.of(2024, 6, 30), office("2024-06-04T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NOT_LATER);
        assertThat(task(DRAINS).pendingExtension()).isPresent();
    }

    @Test
    void refusesARequestForADateThatIsNoLater() {
        NewExtension asked = new NewExtension(DRAINS, WATER, LocalDate.of(2024, 6, 30), "", null, null);

        assertThat(whyNot(deciding.ask(asked, origin("2024-06-03T10:00:00+08:00", "延到6月30日"))))
                .isEqualTo(DecidingOnTasks.Why.NOT_LATER);
    }

    @Test
    void opensAMatterForADifficultyAndKeepsItsNumberUntilItIsOver() {
        recorded(hindered("资金未到位"), "2024-05-20T10:00:00+08:00", "滞后，资金未到位，市住建局未配合");
        recorded(hindered("资金仍未到位"), "2024-06-03T10:00:00+08:00", "滞后，资金仍未到位");
        assertThat(matters.open())
                .extracting(Matter::number, Matter::words, Matter::since, Matter::unit)
                .containsExactly(tuple(1, "资金仍未到位", LocalDate.of(2024, 5, 20), WATER));

        recorded(report(WELLS, WATER, Progress.ON_TRACK, 60), "2024-06-10T10:00:00+08:00", "60%");
        assertThat(matters.open()).isEmpty();

        recorded(hindered("汛期停工"), "2024-06-20T10:00:00+08:00", "滞后，汛期停工");
        assertThat(matters.open()).extracting(Matter::number, Matter::words).containsExactly(tuple(2, "汛期停工"));
    }

    @Test
    void knowsFromTheWordsWhoElseIsNeeded() {
        recorded(hindered("资金未到位"), "2024-05-20T10:00:00+08:00", "滞后，资金未到位，市住建局未配合，我局（市水利局）已催");

        assertThat(matters.open().get(0).named()).containsExactly(HOUSING);
        assertThat(matters.open().get(0).needsOthers()).isTrue();
    }

    @Test
    void tracksADecisionUntilTheOwnerSaysThatItIsDone() {
        recorded(hindered("资金未到位"), "2024-05-20T10:00:00+08:00", "滞后，资金未到位");
        settling.assign(1, HOUSING, LocalDate.of(2024, 6, 20), "拨付资金", office("2024-06-03T10:00:00+08:00"));
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 60), "2024-06-10T10:00:00+08:00", "60%");
        assertThat(matters.open().get(0).openAssignment()).isPresent();

        assertThat(settling.answer(1, WATER, true, origin("2024-06-11T10:00:00+08:00", "事1 已办结")))
                .isFalse();
        assertThat(settling.answer(1, HOUSING, true, origin("2024-06-11T10:00:00+08:00", "事1 已办结")))
                .isTrue();

        assertThat(matters.open().get(0).openAssignment()).isEmpty();
        assertThat(settling.settle(1, office("2024-06-12T10:00:00+08:00"))).isTrue();
        assertThat(matters.open()).isEmpty();
    }

    private static NewReport hindered(String blocker) {
        return new NewReport(WELLS, WATER, Progress.DELAYED, null, null, blocker, null, null, false);
    }

    @Test
    void sendsNothingBackThatNobodyReported() {
        assertThat(whyNot(deciding.sendBack(WELLS, "", office("2024-06-20T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NOTHING_TO_RETURN);
    }

    @Test
    void grantsAnExtensionAndKeepsTheOriginalDateInSight() {
        ask(DRAINS, WATER, LocalDate.of(2024, 8, 31));
        assertThat(task(DRAINS).pendingExtension()).isPresent();

        deciding.approve(DRAINS, office("2024-06-04T10:00:00+08:00"));

        Milestone first = task(DRAINS).milestones().get(0);
        assertThat(first.due()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(first.extendedTo()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(task(DRAINS).extensionsGranted()).isEqualTo(1);
        assertThat(asOf("2024-06-03T12:00:00+08:00", DRAINS).pendingExtension()).isPresent();
        assertThat(asOf("2024-06-03T12:00:00+08:00", DRAINS).milestones().get(0).extendedTo())
                .isNull();
    }

    @Test
    void takesTheSameUnitAskingAgainAsOneRequest() {
        ask(DRAINS, WATER, null);
        ask(DRAINS, WATER, LocalDate.of(2024, 8, 31));

        assertThat(task(DRAINS).extensions())
                .extracting(Extension::state)
                .containsExactly(Extension.State.WITHDRAWN, Extension.State.PENDING);
    }

    @Test
    void decidesNoRequestThatWasNotMadeOrNamesNoDate() {
        assertThat(whyNot(deciding.approve(DRAINS, office("2024-06-04T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NO_REQUEST);

        ask(DRAINS, WATER, null);

        assertThat(whyNot(deciding.approve(DRAINS, office("2024-06-04T10:00:00+08:00"))))
                .isEqualTo(DecidingOnTasks.Why.NO_DATE);
        assertThat(deciding.reject(DRAINS, "请按期完成", office("2024-06-04T10:00:00+08:00")))
                .isInstanceOf(DecidingOnTasks.Filed.class);
        assertThat(task(DRAINS).pendingExtension()).isEmpty();
    }

    @Test
    void changesNothingWhenTheSamePlanIsAdoptedAgain() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 50), "2024-05-20T10:00:00+08:00", "50%");

        AdoptingPlan.Differences differences =
                adopting.adopt(header(2024), List.of(wells(), drains(), patrol()), List.of("冯光源"));

        assertThat(differences.isEmpty()).isTrue();
        assertThat(ledger.plannedTasks()).containsExactly(wells(), drains(), patrol());
        assertThat(task(WELLS).percent()).isEqualTo(50);
    }

    @Test
    void showsAndAppliesWhatAnAmendedPlanChanges() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 50), "2024-05-20T10:00:00+08:00", "50%");
        int revision = ledger.revision();
        PlannedTask later = planned("水", 3, "治理机井", false, List.of("市水利局"), List.of(), "2024-10-31");
        PlannedTask added = planned("水", 9, "清淤", false, List.of("市住建局"), List.of(), "2024-10-31");

        AdoptingPlan.Differences differences = adopting.adopt(header(2024), List.of(later, patrol(), added), List.of());

        assertThat(differences.added()).containsExactly(added.code());
        assertThat(differences.changed()).containsExactly(WELLS);
        assertThat(differences.removed()).containsExactly(DRAINS);
        assertThat(differences.first()).isFalse();
        assertThat(ledger.tasks()).extracting(Task::code).containsExactly(WELLS, added.code(), PATROL);
        assertThat(task(WELLS).percent()).isEqualTo(50);
        assertThat(task(WELLS).milestones().get(0).due()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(ledger.revision()).isGreaterThan(revision);
    }

    @Test
    void givesATaskThatComesBackItsProgressBack() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 50), "2024-05-20T10:00:00+08:00", "50%");
        adopting.adopt(header(2024), List.of(drains()), List.of());
        assertThat(ledger.task(WELLS)).isEmpty();

        adopting.adopt(header(2024), List.of(wells(), drains()), List.of());

        assertThat(task(WELLS).percent()).isEqualTo(50);
    }

    @Test
    void startsTheNextYearsPlanWithoutTheOldReports() {
        recorded(report(WELLS, WATER, Progress.ON_TRACK, 50), "2024-05-20T10:00:00+08:00", "50%");

        adopting.adopt(header(2025), List.of(wells()), List.of());

        assertThat(ledger.plan().orElseThrow().year()).isEqualTo(2025);
        assertThat(ledger.tasks()).extracting(Task::code).containsExactly(WELLS);
        assertThat(ledger.reports()).isEmpty();
    }

    @Test
    void closesAWindowOnceAndLightsTheTaskByIt() {
        windows.close(
                MAY,
                List.of(new MonthlyWindows.Ended(WATER, WELLS, WindowOutcome.NOT_REPORTED)),
                at("2024-06-05T17:40:00+08:00"));
        windows.close(
                MAY,
                List.of(new MonthlyWindows.Ended(WATER, WELLS, WindowOutcome.REPORTED)),
                at("2024-06-06T17:40:00+08:00"));

        assertThat(windows.closedAt(MAY)).contains(at("2024-06-05T17:40:00+08:00"));
        assertThat(windows.ended(MAY))
                .containsExactly(new MonthlyWindows.Ended(WATER, WELLS, WindowOutcome.NOT_REPORTED));
        assertThat(task(WELLS).lastWindowOf(WATER)).contains(WindowOutcome.NOT_REPORTED);
        assertThat(asOf("2024-06-05T17:39:00+08:00", WELLS).lastWindowOf(WATER)).isEmpty();
    }

    private static PlanHeader header(int year) {
        return new PlanHeader("行动计划", "", year, LocalDate.of(year, 3, 25));
    }

    private static PlannedTask wells() {
        return planned("水", 3, "治理机井", false, List.of("市水利局"), List.of("乡镇街道"), "2024-09-30");
    }

    private static PlannedTask drains() {
        return planned("水", 7, "改造管网", false, List.of("市水利局", "市住建局"), List.of(), "2024-06-30", "2024-09-30");
    }

    private static PlannedTask patrol() {
        return planned("固", 4, "巡查", true, List.of("市水利局"), List.of());
    }

    private static PlannedTask planned(
            String medium,
            int number,
            String title,
            boolean ongoing,
            List<String> leads,
            List<String> supports,
            String... due) {
        return new PlannedTask(
                new TaskCode(medium + number),
                medium.equals("水") ? 2 : 5,
                number,
                "一、主要任务",
                title,
                "措施",
                String.join("；", due),
                List.of(due).stream()
                        .map(it -> new PlannedTask.Milestone(LocalDate.parse(it), ""))
                        .toList(),
                ongoing,
                false,
                List.of("冯光源"),
                leads,
                supports);
    }

    private static NewReport report(TaskCode task, UnitName unit, Progress status, @Nullable Integer percent) {
        return new NewReport(task, unit, status, percent, null, null, null, null, false);
    }

    private static NewReport correction(TaskCode task, UnitName unit, Progress status, @Nullable Integer percent) {
        return new NewReport(task, unit, status, percent, null, null, null, null, true);
    }

    private Report recorded(NewReport said, String when, String words) {
        return ((RecordingReports.Recorded) recording.record(said, origin(when, words))).report();
    }

    private RecordingReports.Why whyNotRecorded(TaskCode task, UnitName unit) {
        RecordingReports.Outcome outcome =
                recording.record(report(task, unit, Progress.ON_TRACK, 50), origin("2024-06-10T10:00:00+08:00", "50%"));
        return ((RecordingReports.Refused) outcome).why();
    }

    private static DecidingOnTasks.Why whyNot(DecidingOnTasks.Outcome outcome) {
        return ((DecidingOnTasks.Refused) outcome).why();
    }

    private void close(TaskCode task, UnitName lead) {
        recorded(report(task, lead, Progress.DONE, 100), "2024-06-03T10:00:00+08:00", "全年工作已完成");
        assertThat(deciding.close(task, office("2024-06-04T10:00:00+08:00")))
                .isInstanceOf(DecidingOnTasks.Decided.class);
    }

    private void ask(TaskCode task, UnitName unit, @Nullable LocalDate until) {
        deciding.ask(
                new NewExtension(task, unit, until, "汛期停工", null, null),
                origin("2024-06-03T10:00:00+08:00", "申请延期，汛期停工"));
    }

    private Task task(TaskCode code) {
        return ledger.task(code).orElseThrow();
    }

    private Task asOf(String when, TaskCode code) {
        return ledger.tasksAsOf(at(when)).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Integer percentAsOf(String when) {
        return asOf(when, WELLS).percent();
    }

    private static Origin origin(String when, String words) {
        return new Origin(new UserId("slj"), "水利局联络员", at(when), words, "m" + when);
    }

    private static Origin office(String when) {
        return new Origin(new UserId("hwb"), "王主任", at(when), "", "o" + when);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
