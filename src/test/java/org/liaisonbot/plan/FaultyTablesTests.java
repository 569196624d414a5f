package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.Finding.Severity;

/** Tables that a scanner, a copyist or a spreadsheet has damaged. */
class FaultyTablesTests {
    private static final String UNITS = """
            名称,类别,所属组,别名
            市环保局,市直部门,,环保局
            市水利局,市直部门,,水利局
            市交通局,市直部门,,交通局
            市城管局,市直部门,,城管局
            青山镇,乡镇街道,乡镇街道,
            """;
    private static final String HEAD = "某市2023年水污染防治计划\n\n序号\t任务\t措施\t时限\t领导\t牵头单位\t配合单位\n";
    private static final String TAIL = "\n\n2023年3月1日印发\n";
    private static final String ROW1 = "1\t甲工程\t做好甲\t2023年6月底前\t赵一平\t市环保局\t市水利局\n";
    private static final String ROW2 = "2\t乙工程\t做好乙\t2023年7月底前\t钱大江\t市水利局\t市交通局\n";
    private static final String ROW3 = "3\t丙工程\t做好丙\t2023年8月底前\t赵一平\t市交通局\t市城管局\n";
    private static final String ROW4 = "4\t丁工程\t做好丁\t2023年9月底前\t钱大江\t市城管局\t市环保局\n";

    private final PlanReader reader = new PlanReader(new UnitNames(new DirectoryReader()
            .read("units.csv", UNITS.getBytes(StandardCharsets.UTF_8))
            .units()));

    @Test
    void hasNothingToSayAboutASoundTable() {
        ReadPlan plan = read(ROW1 + ROW2 + ROW3 + ROW4);

        assertThat(codes(plan)).containsExactly("水1", "水2", "水3", "水4");
        assertThat(plan.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    }

    @Test
    void tellsASkippedNumber() {
        ReadPlan plan = read(ROW1 + ROW2 + ROW4);

        assertThat(codes(plan)).containsExactly("水1", "水2", "水4");
        assertThat(warnings(plan)).singleElement().satisfies(finding -> {
            assertThat(finding.task()).isEmpty();
            assertThat(finding.message()).contains("缺编号3");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8 - 3", "''", "z", "33", "2", "30"})
    void readsAGarbledNumberByItsPlace(String number) {
        ReadPlan plan = read(ROW1 + ROW2 + ROW3.replaceFirst("3", number) + ROW4);

        assertThat(codes(plan)).containsExactly("水1", "水2", "水3", "水4");
        assertThat(warnings(plan)).singleElement().satisfies(finding -> {
            assertThat(finding.task()).isEqualTo("水3");
            assertThat(finding.field()).isEqualTo("number");
        });
    }

    @Test
    void keepsBothTasksOfADoubledNumber() {
        ReadPlan plan = read(ROW1 + ROW2 + ROW3.replaceFirst("3", "2") + ROW4.replaceFirst("4", "3"));

        assertThat(plan.tasks()).hasSize(4).extracting(PlannedTask::title).contains("丙工程");
        assertThat(plan.tasks()).extracting(PlannedTask::code).doesNotHaveDuplicates();
        assertThat(plan.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::task, Finding::field)
                .containsExactly(tuple("水2-2", "number"));
    }

    @Test
    void mergesARowThatStandsThereTwice() {
        ReadPlan plan = read(ROW1 + ROW2 + ROW2 + ROW3 + ROW4 + ROW2);

        assertThat(codes(plan)).containsExactly("水1", "水2", "水3", "水4");
        assertThat(task(plan, "水2").milestones()).hasSize(1);
        assertThat(warnings(plan)).extracting(Finding::task).containsOnly("水2");
    }

    @Test
    void joinsRowsThatGoOnOnTheNextPage() {
        ReadPlan plan = read(ROW1
                + "\t\t再做甲\t2023年9月底前完成验收\t钱大江\t市水利局\t市交通局\n\n"
                + "- 5 -\n\n序号\t任务\t措施\t时限\t领导\t牵头单位\t配合单位\n"
                + "1\t甲工程\t三做甲\t长期坚持\t赵一平\t市城管局\t\n"
                + ROW2);

        PlannedTask task = task(plan, "水1");
        assertThat(task.measures()).isEqualTo("做好甲\n再做甲\n三做甲");
        assertThat(task.deadlineText()).isEqualTo("2023年6月底前；2023年9月底前完成验收；长期坚持");
        assertThat(task.milestones())
                .containsExactly(
                        new Milestone(LocalDate.of(2023, 6, 30), ""), new Milestone(LocalDate.of(2023, 9, 30), "完成验收"));
        assertThat(task.ongoing()).isTrue();
        assertThat(task.leaders()).containsExactly("赵一平", "钱大江");
        assertThat(task.leadUnits()).containsExactly("市环保局", "市水利局", "市城管局");
        assertThat(task.supportUnits()).containsExactly("市水利局", "市交通局");
        assertThat(plan.tasks()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            3,丙工程,做好丙,赵一平,市交通局,市城管局,市城管局 | '' | deadlineText leaders leadUnits
            3,丙工程,做好丙,赵一平,市交通局,市城管局          | '' | deadlineText leaders leadUnits supportUnits
            3,丙工程,做好丙,2023年8月底前,市交通局,市城管局   | 2023年8月底前 | leaders leadUnits supportUnits
            3,丙工程,2023年8月底前,赵一平,市交通局,市城管局,  | 2023年8月底前 | deadlineText leadUnits
            3,丙工程,做好丙,,2023年8月底前,赵一平,市交通局,市城管局 | 2023年8月底前 | deadlineText leaders leadUnits supportUnits
            """)
    void putsAShiftedRowRight(String row, String deadline, String flagged) {
        ReadPlan plan = read(ROW1 + ROW2 + row.replace(",", "\t") + "\n" + ROW4);

        PlannedTask task = task(plan, "水3");
        assertThat(task.deadlineText()).isEqualTo(deadline);
        assertThat(task.leadUnits()).containsExactly("市交通局");
        assertThat(task.supportUnits()).containsExactly("市城管局");
        assertThat(plan.findings())
                .filteredOn(finding -> finding.task().equals("水3") && finding.severity() == Severity.WARNING)
                .extracting(Finding::field)
                .contains(flagged.split(" "));
    }

    @Test
    void doesNotInventALeaderWhereUnitsStand() {
        ReadPlan plan = read(ROW1 + ROW2 + "3\t丙工程\t做好丙\t2023年8月底前\t青山镇\t市交通局\t市城管局\n" + ROW4);

        assertThat(task(plan, "水3").leaders()).isEmpty();
        assertThat(task(plan, "水3").leadUnits()).containsExactly("市交通局");
        assertThat(warnings(plan)).extracting(Finding::task, Finding::field).contains(tuple("水3", "leaders"));
    }

    @Test
    void putsACellTogetherThatIsBrokenOverLines() {
        ReadPlan plan = read(ROW1 + "2\t乙工程\t做好乙，\n更好乙\t2023年7月\n底前\t钱大江\t市水利局\t市交通局\n" + ROW3);

        assertThat(task(plan, "水2").measures()).isEqualTo("做好乙，更好乙");
        assertThat(task(plan, "水2").milestones()).containsExactly(new Milestone(LocalDate.of(2023, 7, 31), ""));
        assertThat(plan.tasks()).hasSize(3);
    }

    @Test
    void takesBlanksOfTheLayoutOutOfTitles() {
        ReadPlan plan = read(ROW1.replace("甲工程", "加强危险 废物全过程 监管"));

        assertThat(task(plan, "水1").title()).isEqualTo("加强危险废物全过程监管");
    }

    @Test
    void takesTheTitleFromANoticeThatDoesNotSayThatItIssues() {
        ReadPlan plan =
                read("关于某市2023年治污行动计划的通知", "附件1\n\n2023年水污染防治计划\n\n" + HEAD.substring(HEAD.indexOf("序号")) + ROW1);

        assertThat(plan.plan().title()).isEqualTo("某市2023年治污行动计划");
    }

    @Test
    void tellsADeadlineBeforeTheIssueAndADateInTheMeasures() {
        ReadPlan plan = read(ROW1.replace("2023年6月底前", "2023年2月底前") + ROW2.replace("做好乙", "其中一期5月15日前完成；按《2022年方案》执行"));

        assertThat(warnings(plan))
                .extracting(Finding::task, Finding::field)
                .containsExactly(tuple("水1", "deadlineText"));
        assertThat(plan.findings())
                .filteredOn(finding -> finding.field().equals("measures"))
                .extracting(Finding::task, Finding::severity, Finding::raw)
                .containsExactly(tuple("水2", Severity.INFO, "其中一期5月15日前完成"));
    }

    @Test
    void tellsAUnitThatLeadsAndSupports() {
        ReadPlan plan = read(ROW1.replace("\t市水利局", "\t市环保局、市水利局"));

        assertThat(plan.findings())
                .anyMatch(finding -> finding.task().equals("水1")
                        && finding.field().equals("supportUnits")
                        && finding.raw().equals("市环保局"));
    }

    @Test
    void numbersAContinuousTableWhoseSectionsBeginAgain() {
        ReadPlan plan = read("一、上游\t\t\t\t\t\t\n" + ROW1 + ROW2 + "二、下游\t\t\t\t\t\t\n" + ROW3.replaceFirst("3", "1")
                + ROW4.replaceFirst("4", "2"));

        assertThat(codes(plan)).containsExactly("水1", "水2", "水3", "水4");
        assertThat(task(plan, "水3").section()).isEqualTo("二、下游");
        assertThat(warnings(plan)).extracting(Finding::field).containsExactly("number");
    }

    @Test
    void tellsTwoAnnexesWithOneMediumApart() {
        ReadPlan plan = read(
                "2023年治理计划",
                "附件1\n\n地表水治理\n\n" + table() + ROW1 + "\n附件2\n\n地下水治理\n\n" + table() + ROW1 + "\n附件3\n\n能力建设\n\n"
                        + table() + ROW1);

        assertThat(codes(plan)).containsExactly("水1", "附2-1", "附3-1");
    }

    @Test
    void countsOnWhereAPlanNumbersThroughout() {
        ReadPlan plan = read(
                "2023年治理计划", "附件1\n\n大气治理\n\n" + table() + ROW1 + ROW2 + "\n附件2\n\n水治理\n\n" + table() + ROW3 + ROW4);

        assertThat(codes(plan)).containsExactly("气1", "气2", "水3", "水4");
        assertThat(warnings(plan)).isEmpty();
    }

    @Test
    void goesOnUnderANewAnnexHeadingWithoutHeadings() {
        ReadPlan plan =
                read("2023年治理计划", "附件1\n\n大气治理\n\n" + table() + ROW1 + ROW2 + "附件2 水治理\t\t\t\t\t\t\n" + ROW1 + ROW2);

        assertThat(codes(plan)).containsExactly("气1", "气2", "水1", "水2");
        assertThat(warnings(plan)).isEmpty();
    }

    @Test
    void tellsARowThatBelongsToNoTask() {
        ReadPlan plan = read(ROW1 + "本行是一段不知属于哪项任务的很长的话，写在第一格里，其他各格都空着，没有编号也没有名称，更没有时限。\t\t\t\t\t\t\n" + ROW2);

        assertThat(plan.tasks()).hasSize(2);
        assertThat(warnings(plan)).extracting(Finding::field).containsExactly("row");
    }

    private static String table() {
        return HEAD.substring(HEAD.indexOf("序号"));
    }

    private ReadPlan read(String rows) {
        return reader.read("plan.md", (HEAD + rows + TAIL).getBytes(StandardCharsets.UTF_8), null);
    }

    private ReadPlan read(String title, String text) {
        return reader.read("plan.md", (title + "\n\n" + text + TAIL).getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> codes(ReadPlan plan) {
        return plan.tasks().stream().map(task -> task.code().value()).toList();
    }

    private static List<Finding> warnings(ReadPlan plan) {
        return plan.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static PlannedTask task(ReadPlan plan, String code) {
        return plan.tasks().stream()
                .filter(task -> task.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
