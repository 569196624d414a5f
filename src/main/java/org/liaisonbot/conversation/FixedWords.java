package org.liaisonbot.conversation;

import java.text.Normalizer;

/** How the fixed words of the office are read: width of letters, blanks and a closing full stop make no difference. */
final class FixedWords {
    private FixedWords() {}

    /** The text on one line, in half-width figures and letters, with single blanks and nothing behind the last word. */
    static String in(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[。.!！~～;；]+$", "")
                .strip();
    }
}
