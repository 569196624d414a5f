package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.time.IsoWeek;

class ScopeTest {
    private static final java.time.Instant LATER = Materials.instant("2025-06-01T00:00:00+08:00");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-W26, 关于2024年第26周（6月24日—6月30日）生态环境重点任务督查情况的报告",
        "2024-W27, 关于2024年第27周（7月1日—7月7日）生态环境重点任务督查情况的报告",
        "2025-W01, 关于2025年第1周（2024年12月30日—2025年1月5日）生态环境重点任务督查情况的报告",
    })
    void isTitledByItsWeek(String week, String title) {
        assertThat(Wording.title(Scope.ofWeek(IsoWeek.parse(week), LATER))).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2024-06, 关于2024年6月份生态环境重点任务督查情况的报告", "2024-12, 关于2024年12月份生态环境重点任务督查情况的报告"})
    void isTitledByItsMonth(String month, String title) {
        assertThat(Wording.title(Scope.ofMonth(YearMonth.parse(month), LATER))).isEqualTo(title);
    }

    @ParameterizedTest(name = "a report of {0} belongs to the week: {1}")
    @CsvSource({
        "2024-06-23T23:59:59+08:00, false",
        "2024-06-24T00:00:00+08:00, true",
        "2024-06-30T23:59:59.999999+08:00, true",
        "2024-07-01T00:00:00+08:00, false",
    })
    void coversWhatWasReportedInTheWeek(String at, boolean covered) {
        RollUp week = Materials.of(
                        aTask("气20").ongoing().ledBy("市住建局").reported("市住建局", at, Progress.ON_TRACK, 70, "七成"))
                .week("2024-W26", "2024-08-01T00:00:00+08:00");

        assertThat(week.progress()).hasSize(covered ? 1 : 0);
    }

    @ParameterizedTest(name = "a report of {0} belongs to the month: {1}")
    @CsvSource({
        "2024-06-15T23:59:59+08:00, false",
        "2024-06-16T00:00:00+08:00, true",
        "2024-07-03T17:00:00+08:00, true",
        "2024-07-15T23:59:59+08:00, true",
        "2024-07-16T00:00:00+08:00, false",
    })
    void coversWhatWasReportedAboutTheMonth(String at, boolean covered) {
        RollUp month = Materials.of(
                        aTask("气20").ongoing().ledBy("市住建局").reported("市住建局", at, Progress.ON_TRACK, 70, "七成"))
                .month("2024-06", "2024-08-01T00:00:00+08:00");

        assertThat(month.progress()).hasSize(covered ? 1 : 0);
    }
}
