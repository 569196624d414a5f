package org.liaisonbot.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty directory to be filled in: units on one sheet, people on the other, each with examples that can be read. */
public final class DirectoryTemplate {
    public static final String FILE_NAME = "单位和人员模板.xlsx";

    private static final int WIDTH = 26 * 256;

    private DirectoryTemplate() {}

    public static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheet(
                    workbook,
                    "单位",
                    List.of(
                            List.of("名称", "类别", "所属组", "别名"),
                            List.of("市示例局", "市直部门", "环委会成员单位", "示例局|市示例和样本局"),
                            List.of("示例镇", "乡镇街道", "乡镇街道", "示例镇人民政府|示例镇政府")));
            sheet(
                    workbook,
                    "人员",
                    List.of(
                            List.of("姓名", "账号", "单位", "角色", "手机"),
                            List.of("张三", "zhangsan", "市示例局", "联络员", "13800000000"),
                            List.of("王五", "wangwu", "示例镇", "联络员", ""),
                            List.of("李四", "lisi", "市环委办", "环委办", ""),
                            List.of("赵六", "zhaoliu", "（填领导姓名）", "领导联络员", "")));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a directory's template", unwritable);
        }
    }

    private static void sheet(XSSFWorkbook workbook, String name, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFCellStyle heading = workbook.createCellStyle();
        heading.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
                row.createCell(j).setCellValue(rows.get(i).get(j));
                if (i == 0) {
                    row.getCell(j).setCellStyle(heading);
                    sheet.setColumnWidth(j, WIDTH);
                }
            }
        }
        sheet.createFreezePane(0, 1);
    }
}
