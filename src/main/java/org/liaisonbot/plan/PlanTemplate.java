package org.liaisonbot.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.liaisonbot.plan.table.Field;

/** An empty plan to be filled in, with examples of every kind of deadline; itself a plan that can be read. */
public final class PlanTemplate {
    public static final String FILE_NAME = "行动计划模板.xlsx";

    private static final List<Field> COLUMNS = List.of(
            Field.NUMBER,
            Field.TITLE,
            Field.MEASURES,
            Field.DEADLINE,
            Field.LEADERS,
            Field.LEAD_UNITS,
            Field.SUPPORT_UNITS);
    private static final List<Integer> WIDTHS = List.of(8, 26, 60, 36, 18, 30, 36);

    private PlanTemplate() {}

    /** @param year the plan's */
    public static byte[] xlsx(int year) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            annex(
                    workbook,
                    year,
                    1,
                    "空气质量持续改善行动计划",
                    List.of(
                            List.of("1", "示例：整治施工扬尘", "完成30个工地视频监控安装。", year + "年6月底前", "张三", "市住建局、城管局", "市生态环境分局"),
                            List.of("2", "示例：淘汰老旧车辆", "摸清底数，分批淘汰。", "4月底前完成摸底；12月底前完成淘汰，并长期坚持", "李四", "市公安局", "市交通局"),
                            List.of("3", "示例：重污染天气应对", "修订应急预案。", "秋冬季期间", "李四", "市生态环境分局", "乡镇街道")));
            annex(
                    workbook,
                    year,
                    2,
                    "水环境质量持续提升行动计划",
                    List.of(
                            List.of("1", "示例：整治入河排污口", "完成70个入河排污口规范化建设。", year + "年10月底前", "张三", "市水利局", ""),
                            List.of("2", "示例：河道保洁", "每月巡查。", "长期坚持", "张三", "乡镇街道", "市水利局")));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a plan's template", unwritable);
        }
    }

    private static void annex(XSSFWorkbook workbook, int year, int number, String title, List<List<String>> examples) {
        XSSFSheet sheet = workbook.createSheet("附件" + number);
        line(sheet, 0, "附件" + number);
        line(sheet, 1, "××市" + year + "年" + title);
        Row headings = sheet.createRow(2);
        for (int i = 0; i < COLUMNS.size(); i++) {
            headings.createCell(i).setCellValue(COLUMNS.get(i).label());
            headings.getCell(i).setCellStyle(heading(workbook));
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
        line(sheet, 3, "一、（类别，可分几类，也可不分）");
        for (int row = 0; row < examples.size(); row++) {
            Row target = sheet.createRow(4 + row);
            for (int i = 0; i < COLUMNS.size(); i++) {
                target.createCell(i).setCellValue(examples.get(row).get(i));
            }
        }
        sheet.createFreezePane(0, 3);
    }

    private static void line(XSSFSheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS.size() - 1));
    }

    private static XSSFCellStyle heading(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }
}
