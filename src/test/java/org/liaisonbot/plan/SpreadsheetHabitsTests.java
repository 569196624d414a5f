package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;

/** What people do in Excel and Word that no text can show. */
class SpreadsheetHabitsTests {
    private static final String UNITS = "名称,类别,所属组,别名\n区环保局,,,环保局\n区水利局,,,水利局\n区住建局,,,住建局\n";

    private final PlanReader reader = new PlanReader(new UnitNames(new DirectoryReader()
            .read("units.csv", UNITS.getBytes(StandardCharsets.UTF_8))
            .units()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    yyyy-mm-dd               | 2022-08-31 | 2022年8月31日
                    yyyy/m/d                 | 2022-08-31 | 2022年8月31日
                    yyyy"年"m"月"d"日"       | 2022-08-31 | 2022年8月31日
                    m"月"d"日"               | 2022-08-31 | 8月31日
                    yyyy"年"m"月"            | 2022-08-31 | 2022年8月
                    m"月"                    | 2022-08-31 | 8月
                    """)
    void readsADateCellAsItIsShown(String format, LocalDate due, String shown) throws IOException {
        ReadPlan plan = reader.read(
                "plan.xlsx",
                workbook(workbook -> {
                    Sheet sheet = workbook.createSheet("任务");
                    row(sheet, 0, "2022年水污染防治任务");
                    row(sheet, 1, "序号", "任务", "完成时限", "责任单位");
                    row(sheet, 2, "1", "甲", "", "区水利局");
                    CellStyle style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                    sheet.getRow(2).getCell(2).setCellValue(LocalDate.of(2022, 8, format.contains("d") ? 31 : 1));
                    sheet.getRow(2).getCell(2).setCellStyle(style);
                }),
                null);

        assertThat(plan.tasks().get(0).deadlineText()).isEqualTo(shown);
        assertThat(plan.tasks().get(0).milestones()).containsExactly(new Milestone(due, ""));
    }

    @Test
    void readsHeadingsInTwoRowsBelowSeveralTitleRows() throws IOException {
        ReadPlan plan = reader.read(
                "plan.xlsx",
                workbook(workbook -> {
                    Sheet sheet = workbook.createSheet("Sheet1");
                    row(sheet, 0, "附件");
                    row(sheet, 1, "某区2022年大气污染防治任务清单");
                    row(sheet, 2, "填报单位：", "", "", "", "2022年3月");
                    row(sheet, 4, "序号", "重点任务", "完成时间", "责任分工", "", "备注");
                    row(sheet, 5, "", "", "", "牵头单位", "配合单位", "");
                    row(sheet, 6, "1", "甲", "6月底前", "区环保局", "区住建局", "完成时间待定");
                    for (int column : new int[] {0, 1, 2, 5}) {
                        sheet.addMergedRegion(new CellRangeAddress(4, 5, column, column));
                    }
                    sheet.addMergedRegion(new CellRangeAddress(4, 4, 3, 4));
                }),
                null);

        assertThat(plan.tasks()).singleElement().satisfies(task -> {
            assertThat(task.code().value()).isEqualTo("气1");
            assertThat(task.leadUnits()).containsExactly("区环保局");
            assertThat(task.supportUnits()).containsExactly("区住建局");
            assertThat(task.milestones()).containsExactly(new Milestone(LocalDate.of(2022, 6, 30), ""));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    6月底前完成A/12月底前完成B | 6月底前完成A；12月底前完成B
                    2022年6月/底前             | 2022年6月底前
                    6月底前/长期坚持           | 6月底前；长期坚持
                    """)
    void takesLinesOfACellForClausesWhereTheyAre(String lines, String deadlineText) throws IOException {
        ReadPlan plan = reader.read(
                "plan.xlsx",
                workbook(workbook -> {
                    Sheet sheet = workbook.createSheet("任务");
                    row(sheet, 0, "2022年水污染防治任务");
                    row(sheet, 1, "序号", "任务", "完成\n时限", "责任单位");
                    row(sheet, 2, "1", "甲", lines.replace('/', '\n'), "区水利局");
                }),
                null);

        assertThat(plan.tasks().get(0).deadlineText()).isEqualTo(deadlineText);
    }

    @Test
    void leavesHiddenSheetsAlone() throws IOException {
        ReadPlan plan = reader.read(
                "plan.xlsx",
                workbook(workbook -> {
                    for (String name : List.of("2022年水污染防治", "2021年旧稿")) {
                        Sheet sheet = workbook.createSheet(name);
                        row(sheet, 0, "序号", "任务", "完成时限", "责任单位");
                        row(sheet, 1, "1", "甲", "6月底前", "区水利局");
                    }
                    workbook.setSheetHidden(1, true);
                }),
                2022);

        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    void givesEachRowOfAMergedCellItsValue() throws IOException {
        ReadPlan plan = reader.read(
                "plan.xlsx",
                workbook(workbook -> {
                    Sheet sheet = workbook.createSheet("2022年水污染防治");
                    row(sheet, 0, "序号", "任务", "措施", "完成时限", "责任单位");
                    row(sheet, 1, "1", "甲", "甲一", "6月底前", "区水利局");
                    row(sheet, 2, "", "", "甲二", "", "区环保局");
                    row(sheet, 3, "2", "乙", "乙一", "", "区住建局");
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                    sheet.addMergedRegion(new CellRangeAddress(1, 3, 3, 3));
                }),
                null);

        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.tasks().get(0).leadUnits()).containsExactly("区水利局", "区环保局");
        assertThat(plan.tasks().get(0).deadlineText()).isEqualTo("6月底前");
        assertThat(plan.tasks().get(1).milestones()).containsExactly(new Milestone(LocalDate.of(2022, 6, 30), ""));
    }

    @Test
    void numbersTasksThatWordNumbersByItself() throws IOException {
        ReadPlan plan = reader.read("plan.docx", word(), null);

        assertThat(plan.tasks()).extracting(task -> task.code().value()).containsExactly("土1", "土2", "土3");
        assertThat(plan.findings())
                .filteredOn(finding -> finding.field().equals("number"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.task()).isEmpty());
        assertThat(plan.tasks()).extracting(PlannedTask::measures).contains("处理10m³");
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.createRun().setText("某区2022年土壤");
            title.createRun().setText("污染防治计划");
            XWPFTable table = document.createTable(4, 5);
            fill(table, 0, "序号", "任务", "措施", "完成时限", "责任单位");
            fill(table, 1, "", "甲", "处理10m", "6月底前", "区环保局");
            fill(table, 2, "", "乙", "做乙", "7月底前", "区水利局");
            fill(table, 3, "", "丙", "做丙", "8月底前", "区住建局");
            var raised = table.getRow(1).getCell(2).getParagraphs().get(0).createRun();
            raised.setText("3");
            raised.setVerticalAlignment("superscript");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    private interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
