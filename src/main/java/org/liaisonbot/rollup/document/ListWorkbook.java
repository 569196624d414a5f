package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.rollup.ListSheet;

/** A list from the chat as a workbook: one sheet, a header that stays and filters, columns as wide as their words. */
public final class ListWorkbook {
    private static final int NARROWEST_CHARACTERS = 6;
    private static final int WIDEST_CHARACTERS = 50;
    private static final int ROOM_FOR_THE_FILTER = 3;
    private static final int FIRST_WIDE_CHARACTER = 0x2000;

    private final ListSheet list;

    public ListWorkbook(ListSheet list) {
        this.list = list;
    }

    public byte[] xlsx() {
        List<SheetColumn<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < list.columns().size(); i++) {
            int place = i;
            columns.add(SheetColumn.of(list.columns().get(i), width(i), row -> value(row.get(place))));
        }
        Workbook workbook = new Workbook();
        workbook.sheet(list.title(), columns, list.rows());
        return workbook.xlsx();
    }

    /** Whole numbers are written as such, so that they can be sorted and added. */
    private static Object value(String cell) {
        return cell.matches("0|[1-9]\\d{0,8}") ? (Object) Integer.valueOf(cell) : cell;
    }

    private int width(int column) {
        int widest = list.rows().stream()
                .mapToInt(row -> characters(row.get(column)))
                .max()
                .orElse(0);
        int head = characters(list.columns().get(column)) + ROOM_FOR_THE_FILTER;
        return Math.min(WIDEST_CHARACTERS, Math.max(NARROWEST_CHARACTERS, Math.max(head, widest + 1)));
    }

    private static int characters(String text) {
        return text.codePoints().map(it -> it < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
    }
}
