package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.liaisonbot.understanding.text.Span;

/** What is left of a clause when all that the grammar knows is taken away. */
final class Residue {
    private static final String PARTICLES = "着呢哩咧嘛啊呀吧呗哦嗯啦嘞哈";

    private final Clause clause;
    private final BitSet known = new BitSet();

    /** @param title as it is compared; its words tell nothing new */
    Residue(Clause clause, String title) {
        this.clause = clause;
        clause.words().forEach(word -> take(word.span()));
        clause.figures().forEach(figure -> take(figure.span()));
        clause.references().forEach(reference -> take(reference.span()));
        for (int at = clause.span().from(); at < clause.span().untilExclusive(); at++) {
            boolean inTitle = at + 2 <= clause.span().untilExclusive()
                    && title.contains(clause.text().slice(new Span(at, at + 2)));
            if (inTitle) {
                known.set(at, at + 2);
            }
            if (!Character.isLetter(clause.text().at(at))
                    || PARTICLES.indexOf(clause.text().at(at)) >= 0) {
                known.set(at);
            }
        }
    }

    private void take(Span span) {
        known.set(span.from(), span.untilExclusive());
    }

    /** The longest stretches of unknown letters. */
    List<Span> stretches() {
        List<Span> stretches = new ArrayList<>();
        int at = known.nextClearBit(clause.span().from());
        while (at < clause.span().untilExclusive()) {
            int end = Math.min(
                    known.nextSetBit(at) < 0 ? Integer.MAX_VALUE : known.nextSetBit(at),
                    clause.span().untilExclusive());
            stretches.add(new Span(at, end));
            at = known.nextClearBit(end);
        }
        return stretches;
    }

    int length() {
        return lengthWithin(clause.span());
    }

    /** How many unknown letters stand within the span. */
    int lengthWithin(Span span) {
        int length = 0;
        for (int at = span.from(); at < span.untilExclusive(); at++) {
            length += known.get(at) ? 0 : 1;
        }
        return length;
    }
}
