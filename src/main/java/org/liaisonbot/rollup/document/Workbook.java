package org.liaisonbot.rollup.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.time.BusinessZone;

/** An Excel workbook of plain tables: one header row that stays in sight and can be filtered, one fact a row. */
final class Workbook {
    private static final int WIDEST_ON_A4_CHARACTERS = 220;
    private static final int FIRST_WIDE_CHARACTER = 0x2000;
    private static final float LINE_POINTS = 17;
    private static final float HIGHEST_ROW_POINTS = 400;
    private static final int WIDTH_UNITS_A_CHARACTER = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles styles = new CellStyles(workbook);

    <T> void sheet(String name, List<SheetColumn<T>> columns, List<T> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFRow head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).widthCharacters() * WIDTH_UNITS_A_CHARACTER);
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(columns.get(i).header());
            cell.setCellStyle(styles.head());
        }
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            int lines = 1;
            for (int j = 0; j < columns.size(); j++) {
                XSSFCell cell = row.createCell(j);
                fill(cell, columns.get(j).value().apply(rows.get(i)));
                lines = Math.max(lines, linesOf(cell, columns.get(j).widthCharacters()));
            }
            row.setHeightInPoints(Math.min(lines * LINE_POINTS, HIGHEST_ROW_POINTS));
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        colourLights(sheet, columns, rows.size());
        printOnOnePageAcross(
                sheet, columns.stream().mapToInt(SheetColumn::widthCharacters).sum());
    }

    byte[] xlsx() {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write the workbook", broken);
        }
    }

    private void fill(XSSFCell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value instanceof Instant instant) {
            cell.setCellValue(BusinessZone.timeOf(instant));
            cell.setCellStyle(styles.moment());
        } else {
            cell.setCellStyle(styles.text());
            if (value != null) {
                cell.setCellValue(OutsideText.fit(value.toString()));
            }
        }
    }

    /** How many lines a cell's text takes; a Chinese character is as wide as two digits. */
    private static int linesOf(XSSFCell cell, int widthCharacters) {
        if (cell.getCellType() != CellType.STRING) {
            return 1;
        }
        int width = cell.getStringCellValue()
                .codePoints()
                .map(it -> it < FIRST_WIDE_CHARACTER ? 1 : 2)
                .sum();
        return width / (widthCharacters - 1) + 1;
    }

    private static <T> void colourLights(XSSFSheet sheet, List<SheetColumn<T>> columns, int rows) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).light() && rows > 0) {
                colourLights(sheet, new CellRangeAddress(1, rows, i, i));
            }
        }
    }

    private static void colourLights(XSSFSheet sheet, CellRangeAddress range) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String cell = range.formatAsString().split(":")[0];
        for (Light light : Light.values()) {
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule(cell + "=\"" + light.chinese() + "\"");
            PatternFormatting pattern = rule.createPatternFormatting();
            pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
            pattern.setFillBackgroundColor(new XSSFColor(CellStyles.rgb(Colour.pale(light)), null));
            formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
        }
    }

    private static void printOnOnePageAcross(XSSFSheet sheet, int widthCharacters) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup()
                .setPaperSize(
                        widthCharacters > WIDEST_ON_A4_CHARACTERS ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }
}
