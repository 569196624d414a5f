package org.liaisonbot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.time.ReportingPeriod;

class TaskStateTests {
    private static final String MAY = "2024-05-20T10:00:00+08:00";
    private static final String JUNE = "2024-06-03T10:00:00+08:00";
    private static final String JULY = "2024-07-02T10:00:00+08:00";

    @Test
    void isUnknownAsLongAsNobodyHasReported() {
        Task silent = aTask("水3").dueOn("2024-09-30").ledBy("市水利局").build();

        assertThat(silent.status()).isNull();
        assertThat(silent.percent()).isNull();
        assertThat(silent.expected()).isNull();
    }

    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "ON_TRACK, DELAYED, DELAYED",
        "DONE, DELAYED, DELAYED",
        "NOT_STARTED, DELAYED, DELAYED",
        "NOT_STARTED, ON_TRACK, ON_TRACK",
        "DONE, ON_TRACK, ON_TRACK",
        "DONE, NOT_STARTED, ON_TRACK",
        "NOT_STARTED, NOT_STARTED, NOT_STARTED",
        "DONE, DONE, DONE"
    })
    void followsFromWhatAllLeadUnitsSay(Progress one, Progress other, TaskStatus both) {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局", "市住建局")
                .reported("市水利局", MAY, one, null, "一")
                .reported("市住建局", JUNE, other, null, "二")
                .build();

        assertThat(task.status()).isEqualTo(both);
    }

    @Test
    void doesNotFollowFromSupportUnits() {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局")
                .supportedBy("新义街道")
                .reported("市水利局", MAY, Progress.ON_TRACK, 40, "过四成")
                .wasHinderedBy("新义街道", JUNE, 10, "征地未完成", "征地未完成，10%")
                .build();

        assertThat(task.status()).isEqualTo(TaskStatus.ON_TRACK);
        assertThat(task.percent()).isEqualTo(40);
        assertThat(task.blocked()).extracting(Report::blocker).containsExactly("征地未完成");
    }

    @ParameterizedTest(name = "{0}%, {1}%, {2}% make {3}%")
    @CsvSource({"50, 51, , 51", "50, 50, 51, 50", "50, 51, 51, 51", "0, 1, , 1", "100, 100, 99, 100", "33, , , 33"})
    void roundsTheMeanPercentHalfUp(Integer one, Integer two, Integer three, int mean) {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局", "市住建局", "市城管局")
                .reported("市水利局", MAY, Progress.ON_TRACK, one, "一")
                .reported("市住建局", MAY, Progress.ON_TRACK, two, "二")
                .reported("市城管局", MAY, Progress.ON_TRACK, three, "三")
                .build();

        assertThat(task.percent()).isEqualTo(mean);
    }

    @Test
    void keepsThePercentWhenALaterReportNamesNone() {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局")
                .reported("市水利局", MAY, Progress.ON_TRACK, 40, "40%")
                .reported("市水利局", JUNE, Progress.ON_TRACK, null, "正常")
                .build();

        assertThat(task.percent()).isEqualTo(40);
    }

    @Test
    void promisesTheLatestOfTheDaysThatLeadUnitsPromise() {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局", "市住建局")
                .promised("市水利局", MAY, Progress.ON_TRACK, 40, "2024-08-31", "8月底")
                .promised("市住建局", JUNE, Progress.ON_TRACK, 60, "2024-07-15", "7月15日")
                .build();

        assertThat(task.expected()).isEqualTo(LocalDate.of(2024, 8, 31));
    }

    @Test
    void neverMakesAStandingDutyDone() {
        Task duty = aTask("固4")
                .ongoing()
                .dueOn("2024-06-30")
                .ledBy("市城管局")
                .reported("市城管局", JUNE, Progress.DONE, 100, "完成")
                .build();

        assertThat(duty.milestones()).allMatch(Milestone::met);
        assertThat(duty.status()).isEqualTo(TaskStatus.ON_TRACK);
        assertThat(duty.nextMilestone()).isEmpty();
    }

    @Test
    void makesATaskWithoutADateDoneByItsLastWord() {
        TaskFixture task = aTask("噪2").ledBy("市公安局").reported("市公安局", MAY, Progress.DONE, 100, "完成");

        assertThat(task.build().status()).isEqualTo(TaskStatus.DONE);
        assertThat(task.reported("市公安局", JUNE, Progress.ON_TRACK, 80, "还差一点")
                        .build()
                        .status())
                .isEqualTo(TaskStatus.ON_TRACK);
    }

    @Test
    void isOverdueFromTheDayAfterTheDate() {
        Task task = aTask("水3").dueOn("2024-06-30").ledBy("市水利局").build();

        assertThat(task.isOverdueOn(LocalDate.of(2024, 6, 30))).isFalse();
        assertThat(task.isOverdueOn(LocalDate.of(2024, 7, 1))).isTrue();
    }

    @Test
    void isOverdueByALaterMilestoneWhileTheEarlierOneIsExtendedBeyondIt() {
        Task task = aTask("水3")
                .dueOn("2024-06-30", "2024-09-30")
                .ledBy("市水利局")
                .askedForExtension("市水利局", JUNE, "2024-12-31", "汛期停工")
                .extensionWasGranted("2024-06-04T10:00:00+08:00")
                .build();

        assertThat(task.nextMilestone().orElseThrow().number()).isEqualTo(2);
        assertThat(task.isOverdueOn(LocalDate.of(2024, 9, 30))).isFalse();
        assertThat(task.isOverdueOn(LocalDate.of(2024, 10, 8))).isTrue();
    }

    @Test
    void isNeverOverdueOnceClosed() {
        Task task = aTask("水3")
                .dueOn("2024-06-30")
                .ledBy("市水利局")
                .closedByTheOffice("2024-07-10T10:00:00+08:00")
                .build();

        assertThat(task.isOverdueOn(LocalDate.of(2024, 7, 20))).isFalse();
        assertThat(task.status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void isOpenAgainWithoutItsPercentWhenSentBack() {
        Task task = aTask("水3")
                .dueOn("2024-06-30")
                .ledBy("市水利局")
                .reported("市水利局", MAY, Progress.ON_TRACK, 70, "70%")
                .reported("市水利局", JUNE, Progress.DONE, 100, "完成")
                .sentBack("2024-06-05T10:00:00+08:00")
                .build();

        assertThat(task.status()).isEqualTo(TaskStatus.ON_TRACK);
        assertThat(task.percent()).isEqualTo(70);
        assertThat(task.lastWordOf(new UnitName("市水利局")).orElseThrow().words()).isEqualTo("70%");
    }

    @Test
    void countsAMonthAsReportedAlthoughItsReportWasCorrectedInTheNextPeriod() {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局")
                .reported("市水利局", "2024-06-14T10:00:00+08:00", Progress.ON_TRACK, 70, "70%")
                .corrected("市水利局", "2024-06-17T10:00:00+08:00", Progress.ON_TRACK, 60, "更正，60%")
                .build();

        assertThat(task.wasReportedBy(new UnitName("市水利局"), ReportingPeriod.parse("2024-05")))
                .isTrue();
        assertThat(task.percent()).isEqualTo(60);
    }

    @Test
    void doesNotCountWhatWasTakenBackAsReported() {
        Task task = aTask("水3")
                .dueOn("2024-09-30")
                .ledBy("市水利局")
                .reported("市水利局", JULY, Progress.ON_TRACK, 70, "70%")
                .withdrew("市水利局", "2024-07-02T11:00:00+08:00")
                .build();

        assertThat(task.wasReportedBy(new UnitName("市水利局"), ReportingPeriod.parse("2024-06")))
                .isFalse();
        assertThat(task.status()).isNull();
    }

    @Test
    void mayBeClosedAsAStandingDutyOnlyWithAllItsDatesMet() {
        TaskFixture duty =
                aTask("水3").dueOn("2024-03-31", "2024-06-30").ongoing().ledBy("市水利局");

        duty.reported("市水利局", "2024-04-03T10:00:00+08:00", Progress.DONE, 100, "完成");
        assertThat(duty.build().mayBeClosed()).isFalse();

        duty.reported("市水利局", "2024-06-03T10:00:00+08:00", Progress.DONE, 100, "完成");
        assertThat(duty.build().mayBeClosed()).isTrue();
    }

    @Test
    void waitsWithTheMilestoneThatTheRequestIsAboutAndNoOther() {
        Task task = aTask("水3")
                .dueOn("2024-06-30", "2024-09-30")
                .ledBy("市水利局")
                .askedForExtension("市水利局", "2024-06-03T10:00:00+08:00", "2024-08-31", "汛期停工")
                .build();

        assertThat(task.milestones()).extracting(task::isExtensionPendingFor).containsExactly(true, false);
    }
}
