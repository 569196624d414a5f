package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that hold anything. Columns beyond the hundredth are left out. */
final class SheetRows implements SheetContentsHandler {
    private static final int MAX_ROWS = 50_000;
    private static final int MAX_COLUMNS = 100;

    private final String fileName;
    private final NavigableMap<Integer, List<String>> rows = new TreeMap<>();
    private List<String> current = new ArrayList<>();
    private int width;

    SheetRows(String fileName) {
        this.fileName = fileName;
    }

    @Override
    public void startRow(int row) {
        current = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        if (current.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() >= MAX_ROWS) {
            throw new UnreadableFile("“%s”的一张工作表超过%d行，不像任务表，未予读取。".formatted(fileName, MAX_ROWS));
        }
        width = Math.max(width, current.size());
        rows.put(row, current);
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        int column = reference == null ? current.size() : new CellReference(reference).getCol();
        if (shown == null || column < 0 || column >= MAX_COLUMNS) {
            return;
        }
        while (current.size() <= column) {
            current.add("");
        }
        current.set(column, shown.strip());
    }

    /** Lets a cell that is merged downwards stand in each row it covers. */
    void merged(CellRangeAddress region) {
        int column = region.getFirstColumn();
        List<String> first = rows.get(region.getFirstRow());
        if (first == null || column >= first.size() || first.get(column).isBlank()) {
            return;
        }
        rows.subMap(region.getFirstRow(), false, region.getLastRow(), true)
                .values()
                .forEach(row -> fill(row, column, first.get(column)));
    }

    private static void fill(List<String> row, int column, String text) {
        while (row.size() <= column) {
            row.add("");
        }
        if (row.get(column).isBlank()) {
            row.set(column, text);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        rows.forEach((number, cells) -> {
            cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
            blocks.add(new Block.Row(number + 1, cells));
        });
        return blocks;
    }
}
