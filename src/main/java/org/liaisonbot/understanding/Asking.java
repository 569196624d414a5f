package org.liaisonbot.understanding;

import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.report.Clause;

/** Whether a clause asks; 没什么困难 does not. */
final class Asking {
    private static final List<String> DOUBTS = List.of("不好说", "难说", "说不准", "没把握", "心里没底");
    private static final List<String> ENDINGS = List.of("了没", "了没有", "过没", "过没有", "了么", "吗", "了不");

    private Asking() {}

    static boolean asks(Clause clause) {
        if (DOUBTS.stream().anyMatch(clause.content()::contains)) {
            return false;
        }
        return clause.endsWith() == '?'
                || ENDINGS.stream().anyMatch(clause.content()::endsWith)
                || clause.all(Sense.QUESTION).stream().anyMatch(word -> !isWithinStatement(clause, word));
    }

    private static boolean isWithinStatement(Clause clause, Word question) {
        boolean each = question.span().from() == clause.span().from()
                && clause.text().slice(question.span()).startsWith("几")
                && clause.text().at(question.span().untilExclusive()) == '都';
        return each
                || clause.words().stream()
                        .anyMatch(word -> word.senses().iterator().next().isExclusive()
                                && word.span().contains(question.span()));
    }
}
