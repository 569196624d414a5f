package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text or Markdown file whose tables are drawn by tabs or by upright bars. */
final class TextFile {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\f\\u2028\\u0085]");
    private static final Pattern HTML_TABLE = Pattern.compile("<table\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("[|:\\-+\\s]+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern MARKDOWN_START = Pattern.compile("^\\s*(?:#{1,6}\\s+|[-*+]\\s+(?=\\S)|>\\s*)");

    private TextFile() {}

    static List<Block> read(String text) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        Matcher table = HTML_TABLE.matcher(text);
        while (table.find(from)) {
            int end = text.indexOf("</table>", table.end());
            int until = end < 0 ? text.length() : end;
            lines(blocks, text.substring(from, table.start()));
            blocks.addAll(HtmlTable.rows(text.substring(table.end(), until), blocks.size() + 1));
            from = until;
        }
        lines(blocks, text.substring(from));
        return blocks;
    }

    private static void lines(List<Block> blocks, String text) {
        List<String> lines = BrokenRows.mended(Arrays.asList(LINE_BREAK.split(text, -1)));
        for (int i = 0; i < lines.size(); i++) {
            add(blocks, i + 1, lines.get(i));
        }
    }

    private static void add(List<Block> blocks, int number, String line) {
        if (line.indexOf('\t') >= 0) {
            blocks.add(new Block.Row(number, cells(line.split("\t", -1))));
        } else if (line.strip().startsWith("|")) {
            if (!RULE.matcher(line).matches()) {
                blocks.add(new Block.Row(number, cells(BAR.split(withoutOuterBars(line.strip()), -1))));
            }
        } else if (!line.isBlank()) {
            String text = Crumbs.removed(MARKDOWN_START.matcher(line).replaceFirst(""));
            if (!text.isBlank()) {
                blocks.add(new Block.Line(text));
            }
        }
    }

    private static String withoutOuterBars(String line) {
        return line.substring(1, line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length());
    }

    private static List<String> cells(String[] raw) {
        return Arrays.stream(raw)
                .map(cell -> Crumbs.removed(cell.replace("\\|", "|").replace(BrokenRows.JOINT, '\n')))
                .toList();
    }
}
