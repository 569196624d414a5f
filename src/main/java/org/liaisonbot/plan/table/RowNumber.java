package org.liaisonbot.plan.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.deadline.Numerals;

/**
 * What stands in a row's number cell.
 *
 * @param value the number, 0 when there is none to be read
 * @param raw the cell's words
 */
record RowNumber(int value, String raw) {
    private static final Pattern CLEAN =
            Pattern.compile("(?:第|附?表)?[(（]?([0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})[)）]?(?:[.。、．:：]|项|\\.0+)?");
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    static RowNumber in(String cell) {
        String words = Wording.solid(cell);
        if (words.length() == 1 && CIRCLED.contains(words)) {
            return new RowNumber(CIRCLED.indexOf(words) + 1, words);
        }
        Matcher clean = CLEAN.matcher(words);
        return new RowNumber(
                clean.matches() ? Math.max(0, Numerals.value(clean.group(1))) : 0, Wording.unwrapped(cell));
    }

    boolean isClean() {
        return value > 0;
    }

    boolean isMissing() {
        return raw.isEmpty();
    }

    boolean isGarbled() {
        return !isClean() && !isMissing();
    }
}
