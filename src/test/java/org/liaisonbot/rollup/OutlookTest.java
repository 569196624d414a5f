package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.ledger.Progress;

class OutlookTest {
    private static final String WEDNESDAY = "2024-06-26T10:00:00+08:00";

    @ParameterizedTest(name = "due on {0}: {1}")
    @CsvSource({"2024-06-25, false", "2024-06-26, true", "2024-07-10, true", "2024-07-11, false"})
    void namesWhatFallsDueWithinFourteenDays(String due, boolean named) {
        RollUp week = Materials.of(aTask("气1").dueOn(due).ledBy("市住建局")).week("2024-W26", WEDNESDAY);

        assertThat(week.outlook().due()).hasSize(named ? 1 : 0);
    }

    @Test
    void namesEveryMilestoneThatIsNotMet() {
        RollUp week = Materials.of(aTask("气1")
                        .withMilestone("2024-06-27", "签订承诺书")
                        .withMilestone("2024-06-30", "完成评级")
                        .withMilestone("2024-07-05", "验收")
                        .ledBy("市住建局")
                        .reported("市住建局", "2024-06-20T10:00:00+08:00", Progress.DONE, 100, "承诺书已签"))
                .week("2024-W26", WEDNESDAY);

        assertThat(week.outlook().due()).extracting(Outlook.Due::words).containsExactly("完成评级", "验收");
    }

    @Test
    void countsAMattersDaysFromTheFirstReportThatNamedAnObstacle() {
        RollUp week = Materials.of(aTask("气1")
                        .ongoing()
                        .ledBy("市住建局")
                        .wasHinderedBy("市住建局", "2024-04-01T10:00:00+08:00", 10, "缺人", "缺人")
                        .reported("市住建局", "2024-05-02T10:00:00+08:00", Progress.ON_TRACK, 20, "已补充人手")
                        .wasHinderedBy("市住建局", "2024-06-06T10:00:00+08:00", 30, "缺资金", "缺资金")
                        .wasHinderedBy("市住建局", "2024-06-20T10:00:00+08:00", 30, "资金仍未到位", "资金仍未到位"))
                .week("2024-W26", WEDNESDAY);

        assertThat(week.outlook().matters())
                .extracting(Outlook.Matter::blocker, Outlook.Matter::since, Outlook.Matter::daysOpen)
                .containsExactly(tuple("资金仍未到位", LocalDate.of(2024, 6, 6), 20L));
    }

    @Test
    void listsRequestsThatWaitAndTasksThatCanBeClosed() {
        RollUp week = Materials.of(
                        aTask("气1")
                                .dueOn("2024-06-30")
                                .ledBy("市住建局")
                                .askedForExtension("市住建局", "2024-06-25T10:00:00+08:00", "2024-07-31", "雨季停工"),
                        aTask("气2")
                                .dueOn("2024-06-30")
                                .ledBy("市城管局")
                                .reported("市城管局", "2024-06-25T10:00:00+08:00", Progress.DONE, 100, "全部完成"))
                .week("2024-W26", WEDNESDAY);

        assertThat(week.outlook().requests())
                .extracting(Outlook.Request::code, Outlook.Request::askedFor, Outlook.Request::reason)
                .containsExactly(tuple("气1", LocalDate.of(2024, 7, 31), "雨季停工"));
        assertThat(week.outlook().awaitingClosure())
                .extracting(Outlook.Awaiting::code)
                .containsExactly("气2");
    }
}
