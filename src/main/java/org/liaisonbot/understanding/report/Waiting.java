package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.text.Span;

/** What a clause waits for: 等资金到位就开工, 批复下来再推进. */
final class Waiting {
    private static final String BEFORE_WAIT = "需要还得在就正,";
    private static final String THEN = "后就再才";
    private static final List<String> CONDITIONS = List.of("到位", "下来", "批");
    private static final int SHORTEST_CONDITION = 4;
    private static final int LONGEST_CONDITION = 20;

    private final Clause clause;

    Waiting(Clause clause) {
        this.clause = clause;
    }

    /** The words that say that something is waited for. */
    List<Span> awaited() {
        List<Span> awaited = new ArrayList<>();
        for (Word wait : clause.all(Sense.WAIT)) {
            if (opens(wait)) {
                awaited.add(wait.span());
            }
        }
        boolean conditional = CONDITIONS.stream().anyMatch(clause.content()::contains);
        for (Word start : clause.all(Sense.START, Sense.UNDER_WAY)) {
            boolean late = start.span().from() - clause.span().from() > SHORTEST_CONDITION;
            if (conditional && late && comesThen(start)) {
                awaited.add(start.span());
            }
        }
        return awaited;
    }

    /** Whether the task itself is to begin only then. */
    boolean isForTheStart() {
        boolean conditional = CONDITIONS.stream().anyMatch(clause.content()::contains);
        return clause.all(Sense.START).stream()
                .anyMatch(start -> comesThen(start)
                        && (conditional || clause.hasBefore(start.span().from(), LONGEST_CONDITION, Sense.WAIT)));
    }

    /** 等 waits at the beginning of a clause; elsewhere it often means "and so on". */
    private boolean opens(Word wait) {
        int from = wait.span().from();
        return wait.span().length() > 1
                || from - clause.span().from() <= 1
                || BEFORE_WAIT.indexOf(clause.text().at(from - 1)) >= 0
                || Clauses.isCut(clause, from)
                || clause.figures(CountMention.class).stream()
                        .anyMatch(count -> count.span().untilExclusive() == from);
    }

    private boolean comesThen(Word start) {
        int from = start.span().from();
        return THEN.indexOf(clause.text().at(from - 1)) >= 0 || clause.hasBefore(from, 0, Sense.ABOUT_TO);
    }
}
