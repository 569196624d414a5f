package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Text as the platform takes it: without control characters, which can crash clients (82004) and would be escaped as the
 * platform forbids (40033); lines end in \n.
 */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        return text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n")
                .codePoints()
                .filter(PlainText::isTaken)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int bytesOf(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static boolean isTaken(int c) {
        int type = Character.getType(c);
        return c == '\n' || c == '\t' || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
