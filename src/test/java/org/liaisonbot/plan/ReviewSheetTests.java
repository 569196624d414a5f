package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.Finding.Severity;
import org.liaisonbot.plan.review.ReviewSheet;

/** The sheet on which the office goes over the scan, edited as by hand and read in place of the plan. */
class ReviewSheetTests {
    private final PlanReader reader = new PlanReader(TheCitysUnits.names());
    private final ReadPlan scan = reader.read("plan-2024.md", TheCitysUnits.bytes("/demo/plan-2024.md"), null);

    @Test
    void holdsTheSamePlanWhenNothingIsEdited() throws IOException {
        ReadPlan back = back(new Editing());

        assertThat(back.plan()).isEqualTo(scan.plan());
        assertThat(back.tasks()).isEqualTo(scan.tasks());
    }

    @Test
    void showsADoubtAsAColouredCellWithItsReason() throws IOException {
        Editing sheet = new Editing();

        Cell leaders = sheet.cell("气9", "市级领导");

        assertThat(leaders.getCellComment().getString().getString()).contains("冯光强", "可能是：冯光源");
        assertThat(leaders.getCellStyle()).isNotEqualTo(sheet.cell("气4", "市级领导").getCellStyle());
        assertThat(sheet.cell("气9", "存疑").getStringCellValue()).contains("冯光强");
    }

    @Test
    void takesCorrectionsInPlaceOfWhatWasRead() throws IOException {
        Editing sheet = new Editing();
        sheet.write("气9", "更正：市级领导", "冯光源、薛志强");
        sheet.write("气4", "更正：完成时限", "9月15日前完成评估，年底前完成验收");
        sheet.write("气3", "更正：责任单位", "市工信局、市公安局交警大队，各乡镇人民政府、街道办事处");
        sheet.write("土8", "更正：责任单位", "无");

        ReadPlan back = back(sheet);

        assertThat(task(back, "气9").leaders()).containsExactly("冯光源", "薛志强");
        assertThat(task(back, "气4").milestones())
                .containsExactly(
                        new Milestone(LocalDate.of(2024, 9, 15), "完成评估"),
                        new Milestone(LocalDate.of(2024, 12, 31), "完成验收"));
        assertThat(task(back, "气3").supportUnits()).containsExactly("市工信局", "市公安局交警大队", "乡镇街道");
        assertThat(task(back, "土8").supportUnits()).isEmpty();
        assertThat(doubtsAbout(back, "气9")).extracting(Finding::raw).doesNotContain("冯光强");
        assertThat(doubtsAbout(back, "气3")).isEmpty();
    }

    @Test
    void doubtsACorrectionByTheSameRules() throws IOException {
        Editing sheet = new Editing();
        sheet.write("气4", "更正：完成时限", "汛期前");
        sheet.write("气5", "更正：牵头单位", "市环护局");

        ReadPlan back = back(sheet);

        assertThat(task(back, "气4").milestones()).isEmpty();
        assertThat(doubtsAbout(back, "气4")).extracting(Finding::field).containsExactly("deadlineText");
        assertThat(doubtsAbout(back, "气5")).extracting(Finding::raw).containsExactly("市环护局");
    }

    @Test
    void leavesNoDoubtWhereTheOfficeSaysThatItIsRight() throws IOException {
        Editing sheet = new Editing();
        sheet.write("气13", "核对结果", "无误");

        ReadPlan back = back(sheet);

        assertThat(doubtsAbout(back, "气13")).isEmpty();
        assertThat(back.leadersWithoutDoubt()).contains("王薛志");
    }

    @Test
    void addsAndRemovesTasksAndSaysSo() throws IOException {
        Editing sheet = new Editing();
        sheet.write("气30", "核对结果", "删除");
        sheet.add("土10", "补录的任务", "2024年9月底前", "市自然资源局");

        ReadPlan back = back(sheet);

        assertThat(back.tasks())
                .extracting(task -> task.code().value())
                .contains("土10")
                .doesNotContain("气30");
        assertThat(task(back, "土10").annex()).isEqualTo(3);
        assertThat(task(back, "土10").milestones()).containsExactly(new Milestone(LocalDate.of(2024, 9, 30), ""));
        assertThat(back.findings())
                .filteredOn(finding ->
                        finding.field().equals("number") && finding.task().isEmpty())
                .extracting(Finding::message)
                .containsExactly("附件3（土）：16项任务，缺编号11");
    }

    @Test
    void saysThatRowsAreGone() throws IOException {
        Editing sheet = new Editing();
        sheet.write("水3", "核对结果", "删除");

        assertThat(back(sheet).findings()).extracting(Finding::message).contains("审核表生成时有66项任务，现在是65项");
    }

    @Test
    void refusesACodeThatStandsThereTwiceOrIsNone() throws IOException {
        Editing doubled = new Editing();
        doubled.write("气3", "编号", "气4");
        Editing senseless = new Editing();
        senseless.write("气3", "编号", "三");

        assertThatThrownBy(() -> back(doubled))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("编号都是气4");
        assertThatThrownBy(() -> back(senseless))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("“三”不是任务编号");
    }

    private ReadPlan back(Editing sheet) throws IOException {
        return reader.read("更正后.xlsx", sheet.saved(), null);
    }

    private static PlannedTask task(ReadPlan plan, String code) {
        return plan.tasks().stream()
                .filter(task -> task.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> doubtsAbout(ReadPlan plan, String code) {
        return plan.findings().stream()
                .filter(finding -> finding.task().equals(code) && finding.severity() != Severity.INFO)
                .toList();
    }

    /** The scan's review sheet in the office's hands. */
    private final class Editing {
        private final XSSFWorkbook workbook;
        private final Sheet sheet;

        Editing() throws IOException {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(ReviewSheet.of(scan)));
            sheet = workbook.getSheetAt(0);
        }

        Cell cell(String code, String heading) {
            Row row = rowOf(code);
            return row.getCell(columnOf(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }

        void write(String code, String heading, String text) {
            cell(code, heading).setCellValue(text);
        }

        void add(String code, String title, String deadline, String lead) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(columnOf("编号")).setCellValue(code);
            row.createCell(columnOf("任务名称")).setCellValue(title);
            row.createCell(columnOf("完成时限")).setCellValue(deadline);
            row.createCell(columnOf("牵头单位")).setCellValue(lead);
        }

        byte[] saved() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }

        private Row rowOf(String code) {
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
                    return row;
                }
            }
            throw new AssertionError("no row " + code);
        }

        private int columnOf(String heading) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.toString().equals(heading)) {
                        return cell.getColumnIndex();
                    }
                }
            }
            throw new AssertionError("no column " + heading);
        }
    }
}
