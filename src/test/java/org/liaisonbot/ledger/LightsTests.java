package org.liaisonbot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.WorkingDays;

class LightsTests {
    private static final String JUNE = "2024-06-03T10:00:00+08:00";

    private final WorkingDays workingDays = new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));
    private final TaskFixture task = aTask("水3").dueOn("2024-06-30").ledBy("市水利局");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-06-18, GREEN, 按计划推进，下一时限6月30日。",
        "2024-06-19, YELLOW, 距时限6月30日不足8个工作日。",
        "2024-06-30, YELLOW, 距时限6月30日不足8个工作日。",
        "2024-07-01, RED, 时限6月30日已过1天，尚未报告完成。",
        "2024-08-01, RED, 时限6月30日已过32天，尚未报告完成。"
    })
    void turnsYellowOnTheSeventhWorkingDayBeforeTheDateAndRedAfterIt(LocalDate day, Light light, String reason) {
        assertThat(lights(task, day)).isEqualTo(new Lights(light, Light.GREEN, reason));
    }

    @Test
    void isYellowWhileAnExtensionIsPendingAndRedWhenTheDatePassesMeanwhile() {
        task.askedForExtension("市水利局", JUNE, "2024-08-31", "汛期停工");

        assertThat(lights(task, LocalDate.of(2024, 6, 3)))
                .isEqualTo(new Lights(Light.YELLOW, Light.GREEN, "延期申请待环委办审定。"));
        assertThat(lights(task, LocalDate.of(2024, 7, 1)).time()).isEqualTo(Light.RED);
    }

    @Test
    void isGreenAgainOnceTheExtensionIsGranted() {
        task.askedForExtension("市水利局", JUNE, "2024-08-31", "汛期停工").extensionWasGranted("2024-06-04T10:00:00+08:00");

        assertThat(lights(task, LocalDate.of(2024, 7, 1)).reason()).isEqualTo("按计划推进，下一时限8月31日。");
    }

    @Test
    void isGreenForADutyWithoutADate() {
        assertThat(lights(aTask("固4").ongoing().ledBy("市城管局"), LocalDate.of(2024, 12, 31)))
                .isEqualTo(new Lights(Light.GREEN, Light.GREEN, "长期任务，无到期节点。"));
    }

    @Test
    void isGreenWhenDoneAndBlueWhenClosed() {
        task.reported("市水利局", JUNE, Progress.DONE, 100, "完成");
        assertThat(lights(task, LocalDate.of(2024, 7, 20)).reason()).isEqualTo("已报告完成，待销号。");

        task.closedByTheOffice("2024-07-21T10:00:00+08:00");
        assertThat(lights(task, LocalDate.of(2024, 7, 22))).isEqualTo(new Lights(Light.BLUE, Light.BLUE, "已销号。"));
    }

    @Test
    void isYellowWhenALeadUnitSaysThatItIsDelayed() {
        task.wasHinderedBy("市水利局", JUNE, 30, "资金未到位", "滞后，资金未到位");

        assertThat(lights(task, LocalDate.of(2024, 6, 4)))
                .isEqualTo(new Lights(Light.GREEN, Light.YELLOW, "市水利局报告进展滞后：资金未到位。"));
    }

    @Test
    void isRedWhenALeadUnitMissedTheLastWindow() {
        task.lastWindowEnded("2024-04", "市水利局", WindowOutcome.NOT_REPORTED);

        assertThat(lights(task, LocalDate.of(2024, 5, 9)))
                .isEqualTo(new Lights(Light.GREEN, Light.RED, "市水利局未报送4月份进展。"));
    }

    @Test
    void isYellowWhenTheMissedMonthWasMadeGoodLate() {
        task.lastWindowEnded("2024-04", "市水利局", WindowOutcome.NOT_REPORTED)
                .reportedLate("市水利局", "2024-05-10T10:00:00+08:00", Progress.ON_TRACK, 50, "50%");

        assertThat(lights(task, LocalDate.of(2024, 5, 11)).progress()).isEqualTo(Light.YELLOW);
    }

    @Test
    void isGreenWhenTheReportCameOnTheLastDayAfterTheListWasClosed() {
        task.lastWindowEnded("2024-04", "市水利局", WindowOutcome.NOT_REPORTED)
                .reported("市水利局", "2024-05-08T20:00:00+08:00", Progress.ON_TRACK, 50, "50%");

        assertThat(lights(task, LocalDate.of(2024, 5, 11)).progress()).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED", "NOT_DELIVERED", "NO_LIAISON"})
    void blamesNobodyWhoReportedOrCouldNotBeReached(WindowOutcome outcome) {
        task.lastWindowEnded("2024-04", "市水利局", outcome);

        assertThat(lights(task, LocalDate.of(2024, 5, 9)).progress()).isEqualTo(Light.GREEN);
    }

    @Test
    void showsNoProgressLightForASupportUnit() {
        task.supportedBy("新义街道").lastWindowEnded("2024-04", "新义街道", WindowOutcome.NOT_REPORTED);

        assertThat(lights(task, LocalDate.of(2024, 5, 9)).progress()).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"GREEN, YELLOW, YELLOW", "RED, YELLOW, RED", "YELLOW, RED, RED", "GREEN, GREEN, GREEN"})
    void takesTheWorseOfTheTwo(Light time, Light progress, Light worse) {
        assertThat(new Lights(time, progress, "").worse()).isEqualTo(worse);
    }

    @Test
    void isNotYellowByADateInAYearWithoutADecree() {
        WorkingDays undecreed = new WorkingDays(year -> Optional.empty());

        assertThat(Lights.of(task.build(), LocalDate.of(2024, 6, 28), undecreed, Policies.byDefault())
                        .time())
                .isEqualTo(Light.GREEN);
    }

    private Lights lights(TaskFixture fixture, LocalDate day) {
        return Lights.of(fixture.build(), day, workingDays, Policies.byDefault());
    }
}
