package org.liaisonbot.understanding.text;

/**
 * A text in the form in which it is compared, and where each of its characters stood in the text as typed.
 *
 * @param origins for each character of {@code text} the offset in {@code original}; one more at the end
 */
public record NormalText(String original, String text, int[] origins) {
    public int length() {
        return text.length();
    }

    public char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\n';
    }

    public String slice(Span span) {
        return text.substring(span.from(), span.untilExclusive());
    }

    /** The words as they were typed. */
    public String original(Span span) {
        if (span.length() == 0) {
            return "";
        }
        int until = span.untilExclusive() == text.length()
                ? original.length()
                : Math.max(origins[span.untilExclusive()], origins[span.untilExclusive() - 1] + 1);
        return original.substring(origins[span.from()], until).strip();
    }

    /** The first offset from here on that is not a space. */
    public int skipSpace(int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    public boolean startsWith(String words, int offset) {
        return text.startsWith(words, offset);
    }
}
