package org.liaisonbot.understanding.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Words of a line, where (弄|干)(不了|不成) stands for 弄不了, 弄不成, 干不了 and 干不成. */
final class Alternatives {
    private Alternatives() {}

    static List<String> expand(String line) {
        List<String> words = new ArrayList<>();
        for (String pattern : line.split(" +")) {
            words.addAll(wordsOf(pattern));
        }
        return words;
    }

    private static List<String> wordsOf(String pattern) {
        int open = pattern.indexOf('(');
        int close = pattern.indexOf(')', open);
        if (open < 0 || close < 0) {
            return List.of(pattern);
        }
        List<String> words = new ArrayList<>();
        for (String alternative : pattern.substring(open + 1, close).split("\\|", -1)) {
            words.addAll(wordsOf(pattern.substring(0, open) + alternative + pattern.substring(close + 1)));
        }
        return words;
    }
}
