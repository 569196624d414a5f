package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;

/** The city's 2024 plan as it stands. The golden files were compared with the scan cell by cell. */
class TheScanTests {
    private final ReadPlan plan =
            new PlanReader(TheCitysUnits.names()).read("plan-2024.md", TheCitysUnits.bytes("/demo/plan-2024.md"), null);

    @Test
    void readsEveryCellOfEveryTask() {
        assertThat(PlanListing.of(plan)).isEqualTo(golden("/plan/scan-tasks.txt"));
    }

    @Test
    void tellsEveryDoubt() {
        assertThat(PlanListing.findings(plan)).isEqualTo(golden("/plan/scan-findings.txt"));
    }

    @Test
    void readsWhatThePlanSaysOfItself() {
        assertThat(plan.plan())
                .isEqualTo(new PlanHeader("孝义市深入打好污染防治攻坚战2024行动计划", "孝政办发〔2024〕2号", 2024, LocalDate.of(2024, 3, 21)));
    }

    @Test
    void findsThirtyAndTwentyOneAndFifteenTasks() {
        assertThat(plan.tasks()).hasSize(66);
        assertThat(plan.tasks()).filteredOn(task -> task.annex() == 1).hasSize(30);
        assertThat(plan.tasks()).filteredOn(task -> task.annex() == 2).hasSize(21);
        assertThat(plan.tasks())
                .filteredOn(task -> task.annex() == 3)
                .extracting(PlannedTask::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void givesEachOfSeveralDatesItsOwnWords() {
        assertThat(task("气20").milestones())
                .containsExactly(
                        new Milestone(LocalDate.of(2024, 3, 15), "所有施工工地全部签订承诺书"),
                        new Milestone(LocalDate.of(2024, 6, 30), "完成施工工地评级"));
        assertThat(task("气6").milestones())
                .extracting(Milestone::due, Milestone::text)
                .containsExactly(
                        tuple(LocalDate.of(2024, 3, 31), "完成晋能环保厂全省环保绩效排序"),
                        tuple(LocalDate.of(2024, 12, 31), "完成焦化等行业清污评估"));
    }

    @Test
    void knowsTheLeadersThatNothingSpeaksAgainst() {
        assertThat(plan.leadersWithoutDoubt()).containsExactly("薛志强", "冯光源", "褚占峰", "张翠珍", "王颢", "任小俊", "史东山");
    }

    @Test
    void saysWhereTheScanLacksNumbers() {
        assertThat(plan.findings())
                .filteredOn(finding -> finding.field().equals("number"))
                .extracting(Finding::task, Finding::severity)
                .containsExactly(tuple("水4", Finding.Severity.WARNING), tuple("", Finding.Severity.WARNING));
    }

    private PlannedTask task(String code) {
        List<PlannedTask> found = plan.tasks().stream()
                .filter(task -> task.code().value().equals(code))
                .toList();
        assertThat(found).as(code).hasSize(1);
        return found.get(0);
    }

    private static String golden(String resource) {
        return new String(TheCitysUnits.bytes(resource), StandardCharsets.UTF_8);
    }
}
