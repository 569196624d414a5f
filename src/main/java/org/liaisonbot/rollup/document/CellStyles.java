package org.liaisonbot.rollup.document;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of a workbook. */
final class CellStyles {
    private final XSSFWorkbook workbook;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle day;
    private final XSSFCellStyle moment;

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName("宋体");
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
        this.head = head(workbook);
        this.text = plain(workbook);
        // Excel shows such a cell as typed after an apostrophe: a leading = + - @ is text for good, also when edited.
        text.setQuotePrefixed(true);
        this.number = centred("0");
        this.day = centred("yyyy-mm-dd");
        this.moment = centred("yyyy-mm-dd hh:mm");
    }

    static byte[] rgb(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle number() {
        return number;
    }

    XSSFCellStyle day() {
        return day;
    }

    XSSFCellStyle moment() {
        return moment;
    }

    private XSSFCellStyle centred(String format) {
        XSSFCellStyle style = plain(workbook);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle head(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        bold.setFontName("黑体");
        XSSFCellStyle style = plain(workbook);
        style.setFont(bold);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(new XSSFColor(rgb(Colour.HEAD), null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle plain(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
