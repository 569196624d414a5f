package org.liaisonbot.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chinese text as it was meant, without the blanks and line breaks that page layout has put into it. */
public final class Wording {
    /** Also the no-break space, the ideographic space and the marks without width that copied text carries. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200f\\u3000\\ufeff]++");

    private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·]";
    private static final Pattern BLANK_BESIDE_CHINESE = Pattern.compile("(?<=" + CHINESE + ") | (?=" + CHINESE + ")");
    private static final Pattern PARAGRAPH_END = Pattern.compile("(?<=[。；;！？!?：:])[^\\S\\n]*\\n");

    private Wording() {}

    /** One run of text: no blanks beside Chinese characters, single blanks elsewhere. */
    public static String unwrapped(String text) {
        String single = BLANKS.matcher(text).replaceAll(" ").strip();
        return BLANK_BESIDE_CHINESE.matcher(single).replaceAll("");
    }

    /** Paragraphs, each unwrapped; a line break counts as one only after a sentence's end. */
    public static String paragraphs(String text) {
        return Arrays.stream(PARAGRAPH_END.split(text))
                .map(Wording::unwrapped)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Without any blanks at all. */
    public static String solid(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
