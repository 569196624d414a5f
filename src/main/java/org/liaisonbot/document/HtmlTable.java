package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table that a scanning program has written as HTML, with its merged cells. */
final class HtmlTable {
    private static final Pattern ROW = Pattern.compile("<tr\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CELL = Pattern.compile("<t[dh]\\b([^<>]{0,200})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TAG =
            Pattern.compile("</?(?:table|thead|tbody|tr|td|th)\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final int WIDEST = 200;

    private final Map<Integer, Merged> merged = new HashMap<>();
    private final List<Block> rows = new ArrayList<>();

    /** A cell that reaches into the rows below. */
    private record Merged(String text, int rowsLeft) {}

    private HtmlTable() {}

    static List<Block> rows(String html, int firstLine) {
        HtmlTable table = new HtmlTable();
        String[] parts = ROW.split(html);
        int line = firstLine;
        for (int i = 1; i < parts.length; i++) {
            table.row(parts[i], line + i - 1);
        }
        return table.rows;
    }

    private void row(String html, int number) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(html);
        int start = -1;
        String attributes = "";
        while (cell.find()) {
            if (start >= 0) {
                add(cells, html.substring(start, cell.start()), attributes);
            }
            start = cell.end();
            attributes = cell.group(1);
        }
        if (start >= 0) {
            add(cells, html.substring(start), attributes);
        }
        fillMerged(cells);
        rows.add(new Block.Row(number, cells));
    }

    private void add(List<String> cells, String html, String attributes) {
        fillMerged(cells);
        String text = Crumbs.removed(OTHER_TAG.matcher(html).replaceAll("").strip());
        int down = span(attributes, "rowspan");
        if (down > 1) {
            merged.put(cells.size(), new Merged(text, down - 1));
        }
        cells.add(text);
        for (int i = 1; i < span(attributes, "colspan") && cells.size() < WIDEST; i++) {
            cells.add("");
        }
    }

    private void fillMerged(List<String> cells) {
        for (Merged above = merged.get(cells.size()); above != null; above = merged.get(cells.size())) {
            if (above.rowsLeft() == 1) {
                merged.remove(cells.size());
            } else {
                merged.put(cells.size(), new Merged(above.text(), above.rowsLeft() - 1));
            }
            cells.add(above.text());
        }
    }

    private static int span(String attributes, String name) {
        Matcher span = Pattern.compile(name + "\\s?=\\s?[\"']?([0-9]{1,3})", Pattern.CASE_INSENSITIVE)
                .matcher(attributes);
        return span.find() ? Integer.parseInt(span.group(1)) : 1;
    }
}
