package org.liaisonbot.evidence;

/** A file's name as somebody gave it, made harmless. It is shown and offered, and never used as a path. */
final class SafeName {
    private static final int LONGEST = 100;

    private SafeName() {}

    /** The last part of the name, without what file systems, headers or eyes stumble over; empty when nothing is left. */
    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(SafeName::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+", "")
                .strip();
        return shortened(clean);
    }

    /** Letters, digits, marks and a few signs; no controls, no marks of direction, nothing that quotes. */
    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || " ._-+()（）【】《》〔〕、，#@".indexOf(c) >= 0;
    }

    /** The ending says what it is and is kept. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int room = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
    }
}
