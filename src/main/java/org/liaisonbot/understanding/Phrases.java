package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Cuts an office message into phrases; the names of tasks stay whole. */
final class Phrases {
    /** No order is longer than this; what follows is a pasted text. */
    private static final int MOST = 200;

    private static final String ENDS = ",;。!?\n: ";

    private Phrases() {}

    static List<Phrase> of(Mentions mentions, List<Reference> references) {
        NormalText text = mentions.text();
        List<Phrase> phrases = new ArrayList<>();
        BitSet inside = inside(mentions, references);
        int from = 0;
        for (int at = 0; at <= text.length() && phrases.size() < MOST; at++) {
            boolean ends = at == text.length() || ENDS.indexOf(text.at(at)) >= 0 || isFullStop(text, at);
            if (ends && !inside.get(at)) {
                if (at > from) {
                    phrases.add(phrase(mentions, references, new Span(from, at)));
                }
                from = at + 1;
            }
        }
        return phrases;
    }

    private static boolean isFullStop(NormalText text, int at) {
        return text.at(at) == '.' && !Numerals.isDigit(text.at(at + 1));
    }

    /** The places within a name or a figure, where no phrase ends. */
    private static BitSet inside(Mentions mentions, List<Reference> references) {
        BitSet inside = new BitSet();
        references.forEach(reference -> mark(inside, reference.span()));
        mentions.figures().forEach(figure -> mark(inside, figure.span()));
        return inside;
    }

    private static void mark(BitSet inside, Span span) {
        if (span.length() > 1) {
            inside.set(span.from() + 1, span.untilExclusive());
        }
    }

    private static Phrase phrase(Mentions mentions, List<Reference> references, Span span) {
        int sign = mentions.text().skipSpace(span.untilExclusive());
        return new Phrase(
                mentions.text(),
                span,
                mentions.words().stream()
                        .filter(word -> span.contains(word.span()))
                        .toList(),
                references.stream()
                        .filter(reference -> span.contains(reference.span()))
                        .toList(),
                mentions.text().at(sign) == '?' ? '?' : mentions.text().at(span.untilExclusive()));
    }
}
