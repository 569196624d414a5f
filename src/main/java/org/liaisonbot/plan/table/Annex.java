package org.liaisonbot.plan.table;

import java.util.List;

/**
 * One annex's tables as one list of rows.
 *
 * @param number the number in its heading, else its place among the annexes
 * @param title empty when it has none
 * @param columns every meaning that at least one of its tables has a column for
 */
public record Annex(int number, String title, List<Field> columns, List<TableRow> rows) {
    public Annex {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
