package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonbot.document.Block;

/** Which column of a table tells what; more than one may tell the same, such as two columns of measures. */
final class Columns {
    private static final int ENOUGH = 3;

    private final Map<Integer, Field> fields;
    private final int width;

    private Columns(Map<Integer, Field> fields, int width) {
        this.fields = new TreeMap<>(fields);
        this.width = width;
    }

    /** The columns as a row names them, if the row is a table's header. */
    static Optional<Columns> namedBy(Block.Row row) {
        if (row.cells().stream().anyMatch(cell -> RowNumber.in(cell).isClean())) {
            return Optional.empty();
        }
        Map<Integer, Field> fields = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            Heading.meaning(row.cell(i)).ifPresent(field -> fields.put(column, field));
        }
        if (fields.values().stream().distinct().count() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(new Columns(settled(fields), row.cells().size()));
    }

    private static Map<Integer, Field> settled(Map<Integer, Field> fields) {
        if (!fields.containsValue(Field.LEAD_UNITS)) {
            promoteFirst(fields, Field.SUPPORT_UNITS, Field.LEAD_UNITS);
        }
        if (!fields.containsValue(Field.TITLE)) {
            promoteFirst(fields, Field.MEASURES, Field.TITLE);
        }
        demoteOthers(fields, Field.NUMBER, Field.TITLE);
        demoteOthers(fields, Field.TITLE, Field.MEASURES);
        return fields;
    }

    private static void promoteFirst(Map<Integer, Field> fields, Field from, Field to) {
        fields.entrySet().stream()
                .filter(entry -> entry.getValue() == from)
                .findFirst()
                .ifPresent(entry -> entry.setValue(to));
    }

    private static void demoteOthers(Map<Integer, Field> fields, Field field, Field other) {
        fields.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .skip(1)
                .forEach(entry -> entry.setValue(other));
    }

    boolean has(Field field) {
        return fields.containsValue(field);
    }

    int width() {
        return width;
    }

    int known() {
        return fields.size();
    }

    /** The columns that tell something, in order. */
    List<Field> inOrder() {
        return List.copyOf(fields.values());
    }

    /** The row's cells in the order of {@link #inOrder}, and behind them whatever stands beyond the table's width. */
    List<String> known(Block.Row row) {
        List<String> cells = new ArrayList<>();
        fields.keySet().forEach(column -> cells.add(row.cell(column)));
        row.cells().stream().skip(width).forEach(cells::add);
        return cells;
    }

    /** The texts by what they tell; several columns with one meaning follow each other, line by line. */
    static Map<Field, String> assigned(List<Field> order, List<String> cells) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (int i = 0; i < order.size() && i < cells.size(); i++) {
            texts.merge(order.get(i), cells.get(i), Columns::below);
        }
        return texts;
    }

    private static String below(String upper, String lower) {
        if (upper.isBlank() || upper.equals(lower)) {
            return lower;
        }
        return lower.isBlank() ? upper : upper + "\n" + lower;
    }
}
