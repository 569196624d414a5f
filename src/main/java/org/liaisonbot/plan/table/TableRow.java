package org.liaisonbot.plan.table;

import java.util.List;
import java.util.Map;

/**
 * A row of a plan's table that is about a task.
 *
 * @param section the heading it stands under; empty when there is none
 * @param number the row's place in the document
 * @param order what the cells tell, column by column
 * @param cells the texts of those columns, and of cells beyond the table's width
 */
public record TableRow(String section, int number, List<Field> order, List<String> cells) {
    public TableRow {
        order = List.copyOf(order);
        cells = List.copyOf(cells);
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** What stands under a heading, before anything is put right. */
    public String text(Field field) {
        int index = order.indexOf(field);
        return index < 0 ? "" : cell(index);
    }

    TableRow with(List<String> otherCells) {
        return new TableRow(section, number, order, otherCells);
    }

    Map<Field, String> texts() {
        return Columns.assigned(order, cells);
    }
}
