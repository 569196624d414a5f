package org.liaisonbot.understanding.report;

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
        return clauses.subList(from, clauses.size());
    }

    private static boolean saysMore(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(clause ->
                        Segment.saysSomething(clause) || !clause.figures().isEmpty());
    }
}
