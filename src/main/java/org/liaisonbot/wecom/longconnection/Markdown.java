package org.liaisonbot.wecom.longconnection;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plain text as Markdown that shows exactly that text, since answers quote what people typed and a stream takes nothing
 * but Markdown (fact sheet 10.6). At most two and a half times as many bytes as the text.
 */
final class Markdown {
    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>~|&$]");
    private static final Pattern AT_LINE_START = Pattern.compile("^(\\s*)([#+=-])");
    private static final Pattern NUMBERED = Pattern.compile("^(\\s*\\d+)([.)])");
    private static final Pattern INDENT = Pattern.compile("\\G[ \\t]");

    private Markdown() {}

    static String showing(String text) {
        return plain(text).lines().map(Markdown::line).collect(Collectors.joining("\n"));
    }

    /** Two spaces at its end keep a line from being joined with the next. */
    private static String line(String line) {
        String shown = INLINE.matcher(line).replaceAll("\\\\$0");
        shown = AT_LINE_START.matcher(shown).replaceFirst("$1\\\\$2");
        shown = NUMBERED.matcher(shown).replaceFirst("$1\\\\$2");
        shown = INDENT.matcher(shown).replaceAll("\u00a0");
        return shown.isBlank() ? shown : shown + "  ";
    }

    // Control characters can crash clients (fact sheet 4.3: 82004).
    private static String plain(String text) {
        return text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
