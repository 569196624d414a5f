package org.liaisonbot.rollup.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.liaisonbot.ledger.Light;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Prints a table whose header is repeated on every page and whose rows are not torn apart. */
final class Table<T> {
    private static final int MOST_ROWS_KEPT_TOGETHER = 10;
    private static final double LINE_PITCH_POINTS = 14;

    private final List<Column<T>> columns;

    Table(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    void print(XWPFDocument document, List<T> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        layOut(table);
        head(table.getRow(0));
        for (int i = 0; i < rows.size(); i++) {
            line(table.getRow(i + 1), rows.get(i));
        }
        if (rows.size() <= MOST_ROWS_KEPT_TOGETHER) {
            table.getRows().subList(0, rows.size()).forEach(Table::keepWithNext);
        }
    }

    private static void keepWithNext(XWPFTableRow row) {
        row.getTableCells().forEach(it -> it.getParagraphArray(0).setKeepNext(true));
    }

    private void layOut(XWPFTable table) {
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(
                PageLayout.twips(columns.stream().mapToDouble(Column::widthMm).sum())
                        .intValue());
        table.setCellMargins(30, 60, 30, 60);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        columns.forEach(it -> grid.addNewGridCol().setW(PageLayout.twips(it.widthMm())));
    }

    private void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = cell(row, i);
            cell.setColor(Colour.HEAD);
            write(cell, columns.get(i).header(), Face.TABLE_HEAD, true);
        }
    }

    private void line(XWPFTableRow row, T item) {
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            XWPFTableCell cell = cell(row, i);
            Light light = column.light().apply(item);
            if (light != null) {
                cell.setColor(Colour.pale(light));
            }
            write(cell, column.text().apply(item), Face.TABLE, column.centred());
        }
    }

    private XWPFTableCell cell(XWPFTableRow row, int place) {
        XWPFTableCell cell = row.getCell(place);
        cell.setWidth(PageLayout.twips(columns.get(place).widthMm()).toString());
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        return cell;
    }

    private static void write(XWPFTableCell cell, String text, Face face, boolean centred) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingBetween(LINE_PITCH_POINTS, LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setText(OutsideText.fit(text));
        face.applyTo(run);
    }
}
