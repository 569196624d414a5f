package org.liaisonbot.rollup.document;

/** Makes text from outside fit to stand in a document: one line, only characters that XML allows. */
final class OutsideText {
    private static final int MAX_CHARACTERS = 10_000;

    private OutsideText() {}

    static String fit(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints()
                .limit(MAX_CHARACTERS)
                .map(it -> Character.isWhitespace(it) ? ' ' : it)
                .filter(OutsideText::isAllowed)
                .forEach(fit::appendCodePoint);
        return fit.toString().replaceAll(" {2,}", " ").strip();
    }

    /** XML 1.0, production 2, without the control and direction marks that could hide or turn text. */
    private static boolean isAllowed(int it) {
        int kind = Character.getType(it);
        return kind != Character.CONTROL
                && kind != Character.SURROGATE
                && kind != Character.FORMAT
                && it != 0xFFFE
                && it != 0xFFFF;
    }
}
