package org.liaisonbot.conversation;

import java.util.List;

/** Whether a report takes the place of the one before, by the person's own words. */
final class Correction {
    private static final List<String> WORDS = List.of("更正", "纠正", "报错", "说错", "写错", "填错", "发错", "更改为", "改为");

    private Correction() {}

    static boolean isMeantBy(String words) {
        return WORDS.stream().anyMatch(words::contains);
    }
}
