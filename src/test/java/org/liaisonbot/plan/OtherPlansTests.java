package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.Finding.Severity;

/** Plans of another place, other years, other columns and other habits. */
class OtherPlansTests {
    private static final String UNITS = """
            名称,类别,所属组,别名
            县生态环境局,县直部门,生态环保委成员单位,生态环境局|环保局
            县住建局,县直部门,生态环保委成员单位,住建局|县住房和城乡建设局
            县水务局,县直部门,生态环保委成员单位,水务局
            县农业农村局,县直部门,生态环保委成员单位,农业农村局
            县交通局,县直部门,,交通局
            县公安局,县直部门,,公安局
            县工信局,县直部门,,工信局|县工信局（商务局）
            县城管局,县直部门,,城管局|县综合执法局
            城关镇,乡镇,镇（街道）,城关镇人民政府
            河口镇,乡镇,镇（街道）,河口镇人民政府
            南门街道,街道,镇（街道）,南门街道办事处
            """;

    private final PlanReader reader = new PlanReader(new UnitNames(new DirectoryReader()
            .read("units.csv", UNITS.getBytes(StandardCharsets.UTF_8))
            .units()));

    private static PlanDraft fourAnnexes() {
        return PlanDraft.with(
                        "临江县人民政府办公室文件",
                        "临政办〔2025〕11号",
                        "临江县人民政府办公室关于印发《临江县2025年污染防治攻坚行动方案》的通知",
                        "各镇人民政府、街道办事处，县直各单位：",
                        "现将方案印发给你们。",
                        "附件：1.大气污染防治任务分解表  2.水污染防治任务分解表",
                        "附件1：大气污染防治任务分解表")
                .table(
                        "大气",
                        "编号|主责单位|协办单位|工作任务|目标要求|时限|责任领导",
                        "（一）产业结构",
                        "1|县工信局（商务局）|县生态环境局、交通局|淘汰落后产能|淘汰2家企业|6月底前|王建国",
                        "2|县住建局|各镇人民政府、街道办事处|扬尘治理|全覆盖|2025年4月15日前完成排查，9月底前完成整改|李晓明",
                        "3|县城管局|县公安局|烟花禁放|巡查|春节、元宵节期间|李晓明",
                        "5|县生态环境局|生态环境保护委员会成员单位|重污染应对|修订预案|2025—2026年秋冬季期间|王建国")
                .lines("附件2：水污染防治任务分解表")
                .table(
                        "水",
                        "序号|工作任务|目标要求|完成时间|分管领导|牵头单位|配合单位",
                        "1|排污口整治|完成12个排污口整治|2025年10月31日前|李晓明|县水务局|县生态环境局",
                        "2|河道清理|每季度清理|每季度末|李晓明|县水务局|河口镇",
                        "3|清淤|汛前清淤|汛期前|李晓明|县水务局|城关镇")
                .lines("附件3：土壤污染防治任务分解表")
                .table("土", "序号|工作任务|目标要求|完成时间|分管领导|牵头单位|配合单位", "1|农用地安全利用|达到93%|年底前，并长期坚持|王建国|县农业农村局|")
                .lines("附件4：噪声污染防治任务分解表")
                .table(
                        "噪声",
                        "序号|工作任务|目标要求|完成时间|分管领导|牵头单位|配合单位",
                        "1|噪声功能区划调整|完成划定|二〇二五年十一月底前|王建国|县生态环境局、住建局|县公安局",
                        "2|夜间施工管控|发现一起查处一起|常态化推进|王建国|县城管局|县住建局")
                .lines("临江县人民政府办公室2025年2月20日印发");
    }

    @Test
    void readsFourAnnexesWithOtherColumnsInAnotherOrder() {
        for (ReadPlan plan : List.of(
                reader.read("plan.md", Written.asBars(fourAnnexes()), null),
                reader.read("plan.txt", Written.asTabs(fourAnnexes()), null),
                reader.read("plan.docx", Written.asWord(fourAnnexes()), null),
                reader.read("plan.xlsx", Written.asWorkbook(fourAnnexes()), null))) {
            assertThat(plan.plan())
                    .isEqualTo(new PlanHeader("临江县2025年污染防治攻坚行动方案", "临政办〔2025〕11号", 2025, LocalDate.of(2025, 2, 20)));
            assertThat(plan.tasks())
                    .extracting(task -> task.code().value())
                    .containsExactly("气1", "气2", "气3", "气5", "水1", "水2", "水3", "土1", "噪1", "噪2");
            assertThat(task(plan, "气1"))
                    .extracting(
                            PlannedTask::section, PlannedTask::title, PlannedTask::leadUnits, PlannedTask::supportUnits)
                    .containsExactly("（一）产业结构", "淘汰落后产能", List.of("县工信局"), List.of("县生态环境局", "县交通局"));
            assertThat(task(plan, "气2").supportUnits()).containsExactly("镇（街道）");
            assertThat(task(plan, "气2").milestones())
                    .containsExactly(
                            new Milestone(LocalDate.of(2025, 4, 15), "完成排查"),
                            new Milestone(LocalDate.of(2025, 9, 30), "完成整改"));
            assertThat(task(plan, "气5").season()).isTrue();
            assertThat(task(plan, "气5").supportUnits()).containsExactly("生态环保委成员单位");
            assertThat(task(plan, "水2").milestones()).hasSize(4);
            assertThat(task(plan, "土1").ongoing()).isTrue();
            assertThat(task(plan, "噪1").milestones()).containsExactly(new Milestone(LocalDate.of(2025, 11, 30), ""));
            assertThat(task(plan, "噪1").leadUnits()).containsExactly("县生态环境局", "县住建局");
            assertThat(plan.findings())
                    .filteredOn(finding -> finding.severity() == Severity.WARNING)
                    .extracting(Finding::task, Finding::field)
                    .containsExactlyInAnyOrder(
                            tuple("", "number"), tuple("气3", "deadlineText"), tuple("水3", "deadlineText"));
        }
    }

    @Test
    void countsEachAnnexForThePaper() {
        ReadPlan plan = reader.read("plan.md", Written.asBars(fourAnnexes()), null);

        assertThat(plan.findings())
                .filteredOn(finding -> finding.task().isEmpty())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("4项") && message.contains("缺编号4"))
                .anyMatch(message -> message.contains("附件4") && message.contains("2项"));
    }

    @Test
    void takesAPlanWithoutAnnexesForAnnexOne() {
        PlanDraft plan = PlanDraft.with("临江县2026年土壤污染防治工作要点")
                .table("Sheet1", "序号|重点任务|完成时限|责任单位", "1|建立名录|3月底前|县生态环境局牵头，县农业农村局、工信局配合", "2|风险管控|持续推进|县生态环境局、县水务局");

        ReadPlan read = reader.read("要点.xlsx", Written.asWorkbook(plan), null);

        assertThat(read.plan().year()).isEqualTo(2026);
        assertThat(read.tasks())
                .extracting(
                        task -> task.code().value(),
                        PlannedTask::annex,
                        PlannedTask::leadUnits,
                        PlannedTask::supportUnits)
                .containsExactly(
                        tuple("土1", 1, List.of("县生态环境局"), List.of("县农业农村局", "县工信局")),
                        tuple("土2", 1, List.of("县生态环境局", "县水务局"), List.of()));
    }

    @Test
    void asksForTheYearWhenNothingTellsIt() {
        byte[] plan = Written.asBars(PlanDraft.with("临江县环境整治任务清单").table("一", "序号|任务|时限|责任单位", "1|清理河道|6月底前|县水务局"));

        assertThatThrownBy(() -> reader.read("plan.md", plan, null))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("--year");
        assertThat(reader.read("plan.md", plan, 2023).tasks().get(0).milestones())
                .containsExactly(new Milestone(LocalDate.of(2023, 6, 30), ""));
    }

    @Test
    void refusesATableWithoutDeadlines() {
        byte[] plan = Written.asBars(PlanDraft.with("临江县2024年任务清单").table("一", "序号|任务|措施|责任单位", "1|清理河道|清理|县水务局"));

        assertThatThrownBy(() -> reader.read("plan.md", plan, null))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("序号　任务　措施　责任单位")
                .hasMessageContaining("完成时限");
    }

    @Test
    void refusesATextWithoutAnyTable() {
        assertThatThrownBy(() -> reader.read("信.txt", "同志们：\n大家好。\n".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("没有找到任务表");
    }

    @Test
    void readsGb18030() {
        byte[] plan =
                new String(Written.asTabs(fourAnnexes()), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));

        assertThat(reader.read("plan.txt", plan, null).tasks()).hasSize(10);
    }

    private static PlannedTask task(ReadPlan plan, String code) {
        return plan.tasks().stream()
                .filter(task -> task.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
