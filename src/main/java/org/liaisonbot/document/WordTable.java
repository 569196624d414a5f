package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table that is being read in a Word document: its row in hand and what the rows above have merged down. */
final class WordTable {
    private static final int WIDEST = 200;

    private final Map<Integer, String> above = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int span = 1;
    private boolean continuesAbove;
    private int rows;

    void start(String element, String value) {
        if (element.equals("tr")) {
            cells.clear();
        } else if (element.equals("tc")) {
            cell.setLength(0);
            span = 1;
            continuesAbove = false;
        } else if (element.equals("gridSpan")) {
            span = number(value);
        } else if (element.equals("vMerge")) {
            continuesAbove = !value.equals("restart");
        } else if (element.equals("gridBefore")) {
            fill(number(value));
        }
    }

    void paragraph(String text) {
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
    }

    void end(String element, List<Block> blocks) {
        if (element.equals("tc")) {
            endCell();
        } else if (element.equals("tr")) {
            rows++;
            blocks.add(new Block.Row(rows, cells));
        }
    }

    private void endCell() {
        int column = cells.size();
        String text = cell.toString().strip();
        String shown = continuesAbove && text.isEmpty() ? above.getOrDefault(column, "") : text;
        above.put(column, shown);
        if (column < WIDEST) {
            cells.add(shown);
            fill(span - 1);
        }
    }

    private void fill(int count) {
        for (int i = 0; i < count && cells.size() < WIDEST; i++) {
            cells.add("");
        }
    }

    void endTable() {
        above.clear();
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 1;
    }
}
