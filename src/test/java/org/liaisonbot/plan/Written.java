package org.liaisonbot.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes plans as Markdown, Word and Excel the way offices do. */
final class Written {
    private Written() {}

    static byte[] asTabs(PlanDraft plan) {
        return text(plan, "", "\t", "");
    }

    static byte[] asBars(PlanDraft plan) {
        return text(plan, "| ", " | ", " |");
    }

    /** Section rows span the table. */
    static byte[] asHtml(PlanDraft plan) {
        StringBuilder text = new StringBuilder();
        for (Object part : plan.parts) {
            if (part instanceof PlanDraft.Table table) {
                text.append("\n<table border=\"1\">");
                table.rows()
                        .forEach(row -> text.append("<tr>")
                                .append(htmlCells(row, width(table)))
                                .append("</tr>"));
                text.append("</table>\n");
            } else {
                text.append("\n").append(part).append("\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String htmlCells(List<String> row, int width) {
        if (row.size() == 1) {
            return "<td colspan=\"" + width + "\">" + row.get(0) + "</td>";
        }
        return "<td>" + String.join("</td><td>", row).replace("\n", "<br/>") + "</td>";
    }

    private static byte[] text(PlanDraft plan, String start, String between, String end) {
        StringBuilder text = new StringBuilder();
        for (Object part : plan.parts) {
            if (part instanceof PlanDraft.Table table) {
                text.append('\n');
                int width = width(table);
                table.rows()
                        .forEach(row -> text.append(start)
                                .append(String.join(between, padded(row, width)).replace("\n", "<br>"))
                                .append(end)
                                .append('\n'));
            } else {
                text.append('\n').append(part).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    private static int width(PlanDraft.Table table) {
        return table.rows().stream().mapToInt(List::size).max().orElse(1);
    }

    /** Section rows span the table; a cell that repeats the one above it is merged with it. */
    static byte[] asWord(PlanDraft plan) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Object part : plan.parts) {
                if (part instanceof PlanDraft.Table table) {
                    word(document, table);
                } else {
                    document.createParagraph().createRun().setText(part.toString());
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void word(XWPFDocument document, PlanDraft.Table table) {
        XWPFTable target = document.createTable();
        target.removeRow(0);
        List<String> above = List.of();
        for (List<String> row : table.rows()) {
            XWPFTableRow targetRow = target.createRow();
            for (int i = 0; i < row.size(); i++) {
                XWPFTableCell cell =
                        i < targetRow.getTableCells().size() ? targetRow.getCell(i) : targetRow.createCell();
                boolean merged = isMerged(row, above, i);
                cell.getCTTc().addNewTcPr();
                if (merged) {
                    cell.getCTTc().getTcPr().addNewVMerge();
                } else {
                    cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    write(cell, row.get(i));
                }
                if (row.size() == 1) {
                    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(width(table)));
                }
            }
            while (targetRow.getTableCells().size() > row.size()) {
                targetRow.removeCell(targetRow.getTableCells().size() - 1);
            }
            above = row;
        }
    }

    private static boolean isMerged(List<String> row, List<String> above, int column) {
        return row.size() > 1
                && column < above.size()
                && above.size() == row.size()
                && !row.get(column).isEmpty()
                && row.get(column).equals(above.get(column));
    }

    private static void write(XWPFTableCell cell, String text) {
        cell.removeParagraph(0);
        for (String paragraph : text.split("\n", -1)) {
            cell.addParagraph().createRun().setText(paragraph);
        }
    }

    /** One sheet for each sheet name, the lines before a table in merged rows above it. */
    static byte[] asWorkbook(PlanDraft plan) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<String> pending = new ArrayList<>();
            for (Object part : plan.parts) {
                if (part instanceof PlanDraft.Table table) {
                    workbook(workbook, table, pending);
                    pending.clear();
                } else {
                    pending.add(part.toString());
                }
            }
            if (workbook.getNumberOfSheets() > 0) {
                XSSFSheet last = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
                pending.forEach(line -> wide(last, line, 3));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void workbook(XSSFWorkbook workbook, PlanDraft.Table table, List<String> lines) {
        XSSFSheet sheet = workbook.getSheet(table.sheet());
        if (sheet == null) {
            sheet = workbook.createSheet(table.sheet());
        }
        int width = width(table);
        for (String line : lines) {
            wide(sheet, line, width);
        }
        int first = sheet.getPhysicalNumberOfRows();
        for (List<String> row : table.rows()) {
            if (row.size() == 1) {
                wide(sheet, row.get(0), width);
                continue;
            }
            XSSFRow target = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < row.size(); i++) {
                if (i == 0 && row.get(0).matches("[0-9]+")) {
                    target.createCell(0, CellType.NUMERIC).setCellValue(Integer.parseInt(row.get(0)));
                } else {
                    target.createCell(i, CellType.STRING).setCellValue(row.get(i));
                }
            }
        }
        mergeRepetitions(sheet, table, first);
    }

    private static void mergeRepetitions(XSSFSheet sheet, PlanDraft.Table table, int first) {
        int width = width(table);
        for (int column = 0; column < width; column++) {
            int start = 0;
            for (int i = 1; i <= table.rows().size(); i++) {
                boolean goesOn = i < table.rows().size()
                        && isMerged(table.rows().get(i), table.rows().get(i - 1), column);
                if (!goesOn) {
                    if (i - 1 > start) {
                        sheet.addMergedRegionUnsafe(new CellRangeAddress(first + start, first + i - 1, column, column));
                        for (int row = first + start + 1; row < first + i; row++) {
                            sheet.getRow(row).getCell(column).setBlank();
                        }
                    }
                    start = i;
                }
            }
        }
    }

    private static void wide(XSSFSheet sheet, String text, int width) {
        int row = sheet.getPhysicalNumberOfRows();
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, width - 1));
    }
}
