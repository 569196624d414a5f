package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Cuts an office message into phrases; the names of tasks stay whole. */
final class Phrases {
    private static final String ENDS = ",;。!?\n: ";

    private Phrases() {}

    static List<Phrase> of(Mentions mentions, List<Reference> references) {
        NormalText text = mentions.text();
        List<Phrase> phrases = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || ENDS.indexOf(text.at(at)) >= 0 || isFullStop(text, at);
            if (ends && !isInside(mentions, references, at)) {
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

    private static boolean isInside(Mentions mentions, List<Reference> references, int at) {
        return references.stream().anyMatch(reference -> isInside(reference.span(), at))
                || mentions.figures().stream().anyMatch(figure -> isInside(figure.span(), at));
    }

    private static boolean isInside(Span span, int at) {
        return span.from() < at && at < span.untilExclusive();
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
