package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liaisonbot.plan.Doubt;

/**
 * Puts rows right in which a cell is missing or one too many, so that everything behind it stands in a neighbour's
 * column. It is done only where every cell then fits its column and what is left over says why.
 */
final class ShiftedCells {
    private static final int WIDEST = 40;
    private static final int TWO_WRONG_CELLS = 4;

    private final CellSense sense;

    ShiftedCells(CellSense sense) {
        this.sense = sense;
    }

    /** A row with its cells where they belong, and a doubt for each field that was moved. */
    record Settled(TableRow row, List<Doubt> doubts) {}

    Settled settle(TableRow row) {
        int columns = row.order().size();
        int asItIs = strain(row.order(), row.cells());
        if (columns > WIDEST || asItIs == 0) {
            return new Settled(row, List.of());
        }
        List<String> best = row.cells();
        int least = asItIs;
        List<List<String>> candidates = new ArrayList<>(swapped(row, columns));
        candidates.addAll(candidates(row, columns, asItIs >= TWO_WRONG_CELLS));
        for (List<String> candidate : candidates) {
            int strain = strain(row.order(), candidate);
            if (strain < least) {
                least = strain;
                best = candidate;
            }
        }
        boolean convincing = asItIs - least >= 2 && !hasWrongCell(row.order(), best);
        return convincing ? new Settled(row.with(best), moved(row, best)) : new Settled(row, List.of());
    }

    /** Two cells have changed places; both must have been surely wrong. */
    private List<List<String>> swapped(TableRow row, int columns) {
        List<Integer> wrong = IntStream.range(0, columns)
                .filter(i -> sense.of(row.cell(i)).strainIn(row.order().get(i)) > 1)
                .boxed()
                .toList();
        if (wrong.size() != 2) {
            return List.of();
        }
        List<String> cells = new ArrayList<>(row.cells());
        Collections.swap(cells, wrong.get(0), wrong.get(1));
        return List.of(cells);
    }

    private List<List<String>> candidates(TableRow row, int columns, boolean mayJoinUnits) {
        List<List<String>> candidates = new ArrayList<>();
        for (int at = columns - 1; at >= 0; at--) {
            candidateWithGap(row, columns, at, mayJoinUnits, candidates);
            if (row.cell(at).isBlank()) {
                candidates.add(without(row, columns, at));
            }
        }
        return candidates;
    }

    /** A cell is missing at this place: all from here on move right; what falls off the end must say why. */
    private void candidateWithGap(
            TableRow row, int columns, int at, boolean mayJoinUnits, List<List<String>> candidates) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(row.cell(i));
        }
        cells.add(at, "");
        String overflow = cells.remove(columns);
        String last = cells.get(columns - 1);
        if (overflow.isBlank() || overflow.equals(last)) {
            candidates.add(cells);
        } else if (mayJoinUnits
                && row.order().get(columns - 1) == Field.SUPPORT_UNITS
                && sense.of(overflow) == Sense.UNITS) {
            cells.set(columns - 1, last + "、" + overflow);
            candidates.add(cells);
        }
    }

    private static List<String> without(TableRow row, int columns, int at) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.remove(at);
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private int strain(List<Field> order, List<String> cells) {
        int strain = 0;
        for (int i = 0; i < order.size(); i++) {
            strain += i < cells.size() ? sense.of(cells.get(i)).strainIn(order.get(i)) : 0;
        }
        return strain;
    }

    private boolean hasWrongCell(List<Field> order, List<String> cells) {
        for (int i = 0; i < order.size(); i++) {
            if (sense.of(cells.get(i)).strainIn(order.get(i)) > 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Doubt> moved(TableRow row, List<String> cells) {
        Map<Field, Doubt> doubts = new LinkedHashMap<>();
        TableRow settled = row.with(cells);
        for (Field field : row.order()) {
            String before = row.text(field);
            String after = settled.text(field);
            if (!before.equals(after)) {
                String message = after.isBlank()
                        ? "“%s”一格的内容错位，本格实际为空".formatted(field.label())
                        : "单元格错位，“%s”按内容改读为“%s”".formatted(field.label(), after);
                doubts.put(field, Doubt.warning(field.key(), before, message, "请对照原件核对本行"));
            }
        }
        return List.copyOf(doubts.values());
    }
}
