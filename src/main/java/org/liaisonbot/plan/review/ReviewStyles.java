package org.liaisonbot.plan.review;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.liaisonbot.plan.Finding.Severity;

/** How cells of the review sheet look: red, orange and blue for doubts, yellow where something is to be written. */
final class ReviewStyles {
    private final XSSFWorkbook workbook;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle plain;
    final CellStyle toFill;
    private final Map<Severity, CellStyle> doubtful = new EnumMap<>(Severity.class);

    ReviewStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = bold(filled(0xFFFFFF), 16);
        this.heading = bold(filled(0xD9E1F2), 11);
        this.plain = filled(0xFFFFFF);
        this.toFill = filled(0xFFFBE0);
        doubtful.put(Severity.ERROR, filled(0xF8B4B4));
        doubtful.put(Severity.WARNING, filled(0xFCD9A5));
        doubtful.put(Severity.INFO, filled(0xDDEBF7));
    }

    CellStyle of(Severity severity) {
        return doubtful.getOrDefault(severity, plain);
    }

    private XSSFCellStyle filled(int rgb) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(
                new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle bold(XSSFCellStyle style, int points) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        style.setFont(font);
        return style;
    }
}
