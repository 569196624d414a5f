package org.liaisonbot.understanding.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.TitleWords;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/**
 * Words of titles that stand together and so speak of one thing.
 *
 * @param span as far as it agrees with a title of the candidates
 * @param tasks by their place in the plan
 */
record TitleGroup(Span span, BitSet tasks, boolean weak, boolean whole) {
    private static final int WIDEST_GAP = 4;
    static final Set<Sense> PREDICATES = EnumSet.of(
            Sense.DONE,
            Sense.NOT,
            Sense.NOT_STARTED,
            Sense.ON_PLAN,
            Sense.UNDER_WAY,
            Sense.BEHIND,
            Sense.LACK,
            Sense.CAUSE);
    private static final String BREAKS = ",;。!?\n:、和与及跟";

    static List<TitleGroup> in(Mentions mentions, Tasks tasks) {
        List<TitleGroup> groups = new ArrayList<>();
        List<TitleWords> open = new ArrayList<>();
        for (TitleWords piece : mentions.titleWords()) {
            if (!open.isEmpty() && !belongs(mentions, open.get(open.size() - 1), piece)) {
                groups.add(of(open, tasks, mentions.text()));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            groups.add(of(open, tasks, mentions.text()));
        }
        return groups;
    }

    private static boolean belongs(Mentions mentions, TitleWords before, TitleWords piece) {
        Span gap = new Span(before.span().untilExclusive(), piece.span().from());
        String between = mentions.text().slice(gap);
        return gap.length() <= WIDEST_GAP
                && between.chars().noneMatch(c -> BREAKS.indexOf(c) >= 0)
                && mentions.figures().stream().noneMatch(figure -> figure.span().overlaps(gap))
                && mentions.words().stream()
                        .noneMatch(word -> word.span().overlaps(gap)
                                && word.senses().stream().anyMatch(PREDICATES::contains));
    }

    private static TitleGroup of(List<TitleWords> pieces, Tasks tasks, NormalText text) {
        TitleWords longest = pieces.get(0);
        for (TitleWords piece : pieces) {
            boolean stronger = longest.weak() && !piece.weak()
                    || longest.weak() == piece.weak()
                            && piece.span().length() > longest.span().length();
            longest = stronger ? piece : longest;
        }
        BitSet fitting = (BitSet) longest.tasks().clone();
        Span span = longest.span();
        for (TitleWords piece : pieces) {
            BitSet both = (BitSet) fitting.clone();
            both.and(piece.tasks());
            if (!both.isEmpty()) {
                fitting = both;
                span = new Span(Math.min(span.from(), piece.span().from()), span.untilExclusive()).to(piece.span());
            }
        }
        return new TitleGroup(widened(span, fitting, tasks, text), fitting, longest.weak(), longest.whole());
    }

    /** As far to both sides as the text goes along with a candidate's title: 取水 becomes 取水管控. */
    private static Span widened(Span span, BitSet fitting, Tasks tasks, NormalText text) {
        Span widest = span;
        for (int place : fitting.stream().limit(8).toArray()) {
            String title = tasks.titleAt(place);
            int start = title.indexOf(text.slice(span));
            if (start < 0) {
                continue;
            }
            int from = span.from();
            int until = span.untilExclusive();
            while (start > 0 && text.at(from - 1) == title.charAt(start - 1)) {
                from--;
                start--;
            }
            int end = start + until - from;
            while (end < title.length() && until < text.length() && text.at(until) == title.charAt(end)) {
                until++;
                end++;
            }
            widest = until - from > widest.length() ? new Span(from, until) : widest;
        }
        return widest;
    }
}
