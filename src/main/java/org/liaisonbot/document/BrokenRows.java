package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts table rows together again whose cells hold line breaks: a numbered row that is too short for its table and is
 * completed exactly by the lines right below it.
 */
final class BrokenRows {
    private static final Pattern NUMBERED = Pattern.compile("\\s*[0-9０-９]{1,3}[.、．]?\\s*\\t.*", Pattern.DOTALL);
    /** Stands for the line break inside a mended row. */
    static final char JOINT = '\u2029';

    private static final int LONGEST = 40;

    private BrokenRows() {}

    static List<String> mended(List<String> lines) {
        List<String> result = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isShort = tabs(line) < width && NUMBERED.matcher(line).matches();
            int end = isShort ? completedAt(lines, i, width) : i;
            result.add(end == i ? line : String.join(String.valueOf(JOINT), lines.subList(i, end + 1)));
            i = end;
            width = line.isBlank() ? 0 : Math.max(tabs(line), width);
        }
        return result;
    }

    private static int completedAt(List<String> lines, int start, int width) {
        int tabs = tabs(lines.get(start));
        for (int i = start + 1; i < Math.min(lines.size(), start + LONGEST); i++) {
            String next = lines.get(i);
            if (next.isBlank() || NUMBERED.matcher(next).matches()) {
                return start;
            }
            tabs += tabs(next);
            if (tabs >= width) {
                return tabs == width ? i : start;
            }
        }
        return start;
    }

    private static int tabs(String line) {
        return (int) line.chars().filter(c -> c == '\t').count();
    }
}
