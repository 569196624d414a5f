package org.liaisonbot.understanding.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Describes clauses for the explanation. */
public final class Readings {
    private Readings() {}

    /** The clause, its words with their senses, and the signs read from them. */
    public static String describe(Clause clause) {
        String words = clause.words().stream()
                .map(word -> clause.text().slice(word.span()) + word.senses())
                .collect(Collectors.joining(" "));
        Signs signs = Signs.of(clause);
        String said =
                Arrays.stream(Sign.values()).filter(signs::has).map(Sign::name).collect(Collectors.joining(" "));
        return "“%s” says %s; words %s".formatted(clause.content(), said.isEmpty() ? "nothing" : said, words);
    }
}
