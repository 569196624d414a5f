package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.ledger.WindowOutcome;

class OverviewTest {
    private static final String SUNDAY_NIGHT_LATER = "2024-07-05T09:00:00+08:00";

    private static TaskFixture dust() {
        return aTask("气20").dueOn("2024-06-30").ledBy("市住建局");
    }

    @Test
    void countsEveryTaskOnceByStatusAndOnceByLight() {
        RollUp week = Materials.of(
                        dust().reported("市住建局", "2024-06-25T10:00:00+08:00", Progress.DONE, 100, "全部完成"),
                        aTask("气21")
                                .dueOn("2024-09-30")
                                .ledBy("市城管局")
                                .wasHinderedBy("市城管局", "2024-06-26T10:00:00+08:00", 20, "缺资金", "完成20%，缺资金"),
                        aTask("水1").dueOn("2024-06-20").ledBy("市水利局"),
                        aTask("水2").ongoing().ledBy("市水利局").closedByTheOffice("2024-06-27T10:00:00+08:00"))
                .week("2024-W26", SUNDAY_NIGHT_LATER);

        Figures now = week.overview().now();
        assertThat(now.total()).isEqualTo(4);
        assertThat(now.byStatus())
                .containsEntry(TaskStatus.DONE, 1)
                .containsEntry(TaskStatus.DELAYED, 1)
                .containsEntry(TaskStatus.CLOSED, 1)
                .containsEntry(TaskStatus.ON_TRACK, 0);
        assertThat(now.withoutReport()).isEqualTo(1);
        assertThat(now.overdue()).isEqualTo(1);
        assertThat(now.byLight())
                .containsEntry(Light.GREEN, 1)
                .containsEntry(Light.YELLOW, 1)
                .containsEntry(Light.RED, 1)
                .containsEntry(Light.BLUE, 1);
    }

    @Test
    void comparesWithTheEndOfTheWeekBefore() {
        RollUp week = Materials.of(dust().reported("市住建局", "2024-06-23T23:59:00+08:00", Progress.ON_TRACK, 50, "过半")
                        .reported("市住建局", "2024-06-24T00:01:00+08:00", Progress.DONE, 100, "全部完成"))
                .week("2024-W26", SUNDAY_NIGHT_LATER);

        assertThat(week.overview().before().count(TaskStatus.ON_TRACK)).isEqualTo(1);
        assertThat(week.overview().now().count(TaskStatus.DONE)).isEqualTo(1);
    }

    @Test
    void tellsWhichLightsChangedAndWhy() {
        RollUp week =
                Materials.of(aTask("气20").dueOn("2024-06-24").ledBy("市住建局")).week("2024-W26", SUNDAY_NIGHT_LATER);

        assertThat(week.overview().turns())
                .containsExactly(new Overview.Turn("气20", "气20号任务", Light.YELLOW, Light.RED, "时限6月24日已过6天，尚未报告完成。"));
    }

    @Test
    void looksAtAWeekThatIsOverAsItEnded() {
        RollUp week = Materials.of(dust().reported("市住建局", "2024-07-01T00:01:00+08:00", Progress.DONE, 100, "全部完成"))
                .week("2024-W26", SUNDAY_NIGHT_LATER);

        assertThat(week.overview().now().withoutReport()).isEqualTo(1);
        assertThat(week.overview().now().overdue())
                .as("due on the Sunday itself")
                .isZero();
    }

    @Test
    void looksAtAWeekThatIsNotOverAsItStandsNow() {
        RollUp week = Materials.of(dust().reported("市住建局", "2024-06-25T10:00:00+08:00", Progress.ON_TRACK, 50, "过半"))
                .week("2024-W26", "2024-06-25T09:00:00+08:00");

        assertThat(week.overview().now().withoutReport()).isEqualTo(1);
        assertThat(week.scope().day()).isEqualTo("2024-06-25");
    }

    @Test
    void listsLeadUnitsInTheDirectorysOrderAndRanksNobody() {
        RollUp week = Materials.of(
                        aTask("气1").dueOn("2024-06-01").ledBy("市水利局"),
                        aTask("气2").dueOn("2024-06-01").ledBy("市水利局", "市财政局"),
                        aTask("气3").ongoing().ledBy("外来单位").supportedBy("市教育局"))
                .unitsInOrder("市财政局", "市教育局", "市水利局")
                .week("2024-W26", SUNDAY_NIGHT_LATER);

        assertThat(week.overview().units())
                .extracting(Overview.UnitLights::unit, Overview.UnitLights::led)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("市财政局", 1),
                        org.assertj.core.api.Assertions.tuple("市水利局", 2),
                        org.assertj.core.api.Assertions.tuple("外来单位", 1));
    }

    @Test
    void showsALeadUnitThatMissedTheMonthAsRed() {
        RollUp week = Materials.of(aTask("气3")
                        .ongoing()
                        .ledBy("市财政局")
                        .lastWindowEnded("2024-05", "市财政局", WindowOutcome.NOT_REPORTED))
                .week("2024-W26", SUNDAY_NIGHT_LATER);

        assertThat(week.ledger().get(0).progressLight()).isEqualTo(Light.RED);
        assertThat(week.ledger().get(0).lightReason()).isEqualTo("市财政局未报送5月份进展。");
    }
}
