package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;

/** 完成60%，不对，是80%: what stands before the correction no longer holds. */
final class Corrections {
    private Corrections() {}

    static List<Clause> apply(List<Clause> clauses) {
        int from = 0;
        for (int index = 1; index < clauses.size(); index++) {
            if (clauses.get(index).has(Sense.CORRECTION) && saysMore(clauses.subList(index, clauses.size()))) {
                from = index;
            }
        }
        return withoutDenied(clauses.subList(from, clauses.size()));
    }

    /** 不是没完成，是已经完成了: what is denied is not said. */
    private static List<Clause> withoutDenied(List<Clause> clauses) {
        List<Clause> kept = new ArrayList<>();
        for (int index = 0; index < clauses.size(); index++) {
            boolean answered = index + 1 < clauses.size()
                    && (clauses.get(index + 1).content().startsWith("是")
                            || clauses.get(index + 1).content().startsWith("而是"));
            boolean denied = clauses.size() > 1 && deniesNegation(clauses.get(index));
            if (!denied && !(answered && clauses.get(index).has(Sense.NOT_BUT))) {
                kept.add(clauses.get(index));
            }
        }
        return kept;
    }

    /** 不是没开始: nothing is told but that the opposite is wrong. */
    private static boolean deniesNegation(Clause clause) {
        return clause.all(Sense.NOT_BUT).stream()
                .anyMatch(word -> "没未不".indexOf(clause.text().at(word.span().untilExclusive())) >= 0);
    }

    private static boolean saysMore(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(clause ->
                        Segment.saysSomething(clause) || !clause.figures().isEmpty());
    }
}
