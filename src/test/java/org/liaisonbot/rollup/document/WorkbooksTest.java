package org.liaisonbot.rollup.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.audit.Masking;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.rollup.Materials;
import org.liaisonbot.rollup.PlanYear;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.document.LedgerWorkbook.WholeLedger;

class WorkbooksTest {
    private final RollUp week = new PlanYear().busiestWeek();

    @Test
    void givesTheLedgerOneRowForEachTaskUnderAHeaderThatStaysAndFilters() throws IOException {
        XSSFSheet ledger = open(new RollUpWorkbook(week).xlsx()).getSheet("任务台账");

        assertThat(ledger.getLastRowNum()).isEqualTo(66);
        assertThat(ledger.getPaneInformation().isFreezePane()).isTrue();
        assertThat(ledger.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:T67");
        assertThat(ledger.getNumMergedRegions()).isZero();
        assertThat(ledger.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(12);
    }

    @Test
    void givesPivotTablesOneRowForEachTaskAndUnit() throws IOException {
        XSSFSheet duties = open(new RollUpWorkbook(week).xlsx()).getSheet("台账明细");

        assertThat(duties.getLastRowNum())
                .isEqualTo(week.ledger().stream()
                        .mapToInt(
                                it -> it.leadUnits().size() + it.supportUnits().size())
                        .sum());
        assertThat(duties.getNumMergedRegions()).isZero();
        for (int row = 1; row <= duties.getLastRowNum(); row++) {
            assertThat(duties.getRow(row).getCell(0).getStringCellValue()).isNotEmpty();
            assertThat(duties.getRow(row).getCell(4).getStringCellValue()).isNotEmpty();
        }
    }

    @Test
    void countsInTheOverviewAsTheFiguresDo() throws IOException {
        XSSFSheet overview = open(new RollUpWorkbook(week).xlsx()).getSheet("总览");
        int sum = week.overview().annexes().size() + 1;

        assertThat(overview.getRow(sum).getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(overview.getRow(sum).getCell(1).getNumericCellValue())
                .isEqualTo(week.overview().now().total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 355", "-5%", "@SUM(A1)", "\t=cmd", "=HYPERLINK(\"http://x\",\"y\")"})
    void neverTakesWhatAPersonWroteForAFormula(String words) throws IOException {
        TaskFixture task = aTask("气1")
                .titled(words)
                .ongoing()
                .ledBy("市住建局")
                .reported("市住建局", "2024-06-25T10:00:00+08:00", Progress.ON_TRACK, 10, words);
        RollUp hostile = Materials.of(task).week("2024-W26", "2024-06-26T10:00:00+08:00");

        for (byte[] xlsx : List.of(new RollUpWorkbook(hostile).xlsx(), ledgerOf(hostile, task))) {
            XSSFWorkbook workbook = open(xlsx);
            List<XSSFCell> cells = cellsWith(workbook, words.strip());
            assertThat(cells).isNotEmpty().allSatisfy(it -> {
                assertThat(it.getCellType()).isEqualTo(CellType.STRING);
                assertThat(it.getCellStyle().getQuotePrefixed()).isTrue();
            });
        }
    }

    @Test
    void masksPersonsInTheLedgerThatIsHandedOn() throws IOException {
        TaskFixture task = aTask("气1")
                .ongoing()
                .ledBy("市住建局")
                .reported("市住建局", "2024-06-25T10:00:00+08:00", Progress.ON_TRACK, 10, "一成，请找李四13803581234");
        RollUp now = Materials.of(task).week("2024-W26", "2024-06-27T10:00:00+08:00");

        XSSFRow report = open(ledgerOf(now, task)).getSheet("进展报告").getRow(1);

        assertThat(report.getCell(8).getStringCellValue()).isEqualTo("一成，请找李*138******34");
        assertThat(report.getCell(9).getStringCellValue()).matches(".\\*+");
    }

    @Test
    void exportsEveryReportAlsoThoseThatDoNotCountAnyMore() throws IOException {
        TaskFixture task = aTask("气1")
                .dueOn("2024-06-30")
                .ledBy("市住建局")
                .reported("市住建局", "2024-06-24T10:00:00+08:00", Progress.ON_TRACK, 10, "一成")
                .corrected("市住建局", "2024-06-25T10:00:00+08:00", Progress.ON_TRACK, 20, "两成")
                .reported("市住建局", "2024-06-26T10:00:00+08:00", Progress.ON_TRACK, 30, "三成")
                .withdrew("市住建局", "2024-06-26T11:00:00+08:00");
        RollUp now = Materials.of(task).week("2024-W26", "2024-06-27T10:00:00+08:00");

        XSSFSheet reports = open(ledgerOf(now, task)).getSheet("进展报告");

        assertThat(IntStream.rangeClosed(1, reports.getLastRowNum())
                        .mapToObj(row -> reports.getRow(row).getCell(8).getStringCellValue() + " "
                                + reports.getRow(row).getCell(12).getStringCellValue()))
                .containsExactly("一成 已更正", "两成 有效", "三成 已撤回");
    }

    private static byte[] ledgerOf(RollUp rollUp, TaskFixture task) {
        Masking masking = new Masking(List.of("李四"), List.of("lisi"), it -> false);
        return new LedgerWorkbook(new WholeLedger(rollUp.ledger(), List.of(task.build()), task.recorded(), masking))
                .xlsx();
    }

    private static List<XSSFCell> cellsWith(XSSFWorkbook workbook, String text) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(
                        sheet -> IntStream.rangeClosed(1, sheet.getLastRowNum()).mapToObj(sheet::getRow))
                .flatMap(row -> IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell))
                .filter(cell -> cell != null
                        && cell.getCellType() != CellType.NUMERIC
                        && cell.toString().equals(text))
                .toList();
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }
}
