package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.lexicon.Lexicon;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention.Measure;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Normaliser;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Finds what a text mentions. Of two readings at one place the longer wins, then the earlier in the list of readers. */
public final class MentionFinder {
    private final Lexicon lexicon;
    private final UnitIndex units;
    private final LeaderIndex leaders;
    private final TitleIndex titles;
    private final List<MentionReader> readers;

    public MentionFinder(
            List<PlannedTask> tasks,
            UnitNames unitNames,
            List<String> leaderNames,
            Lexicon lexicon,
            Normaliser normaliser) {
        Names names = new Names();
        PhraseTrie<Measure> measures = new PhraseTrie<>();
        names.measures("things").forEach(word -> measures.put(word, Measure.THINGS));
        names.measures("acts").forEach(word -> measures.put(word, Measure.ACTS));
        names.measures("other").forEach(word -> measures.put(word, Measure.OTHER));
        this.lexicon = lexicon;
        this.units = new UnitIndex(unitNames, names, normaliser);
        this.leaders = new LeaderIndex(leaderNames);
        this.titles = new TitleIndex(tasks, names, normaliser);
        this.readers = List.of(
                new CodeReader(tasks, names, measures),
                new OrdinalReader(),
                new ShareReader(),
                new DayReader(),
                new FractionReader(),
                new StretchReader(),
                new CountReader(measures),
                new NumberReader());
    }

    public Mentions mentionsIn(NormalText text, LocalDate today) {
        List<Word> words = lexicon.wordsOf(text);
        List<UnitMention> unitMentions = units.unitsOf(text, words);
        List<Mention> figures = figures(text, today, words, unitMentions);
        return new Mentions(
                text,
                words,
                figures,
                unitMentions,
                leaders.leadersOf(text, words),
                titleWords(text, words, unitMentions, figures));
    }

    private List<Mention> figures(NormalText text, LocalDate today, List<Word> words, List<UnitMention> unitMentions) {
        BitSet taken = new BitSet();
        unitMentions.stream()
                .filter(unit -> !unit.brief())
                .forEach(unit -> taken.set(unit.span().from(), unit.span().untilExclusive()));
        int[] neutralUntil = neutralEnds(text, words);
        List<Mention> figures = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Mention figure = taken.get(at) ? null : longestAt(text, at, today);
            if (figure == null || neutralUntil[at] >= figure.span().untilExclusive()) {
                at++;
            } else {
                figures.add(figure);
                at = figure.span().untilExclusive();
            }
        }
        return figures;
    }

    /** For each place where a neutral word begins, its end; so 一是 and 天气 are not read as figures. */
    private static int[] neutralEnds(NormalText text, List<Word> words) {
        int[] ends = new int[text.length() + 1];
        for (Word word : words) {
            if (word.is(Sense.NEUTRAL) || word.is(Sense.COMPOUND)) {
                for (int at = word.span().from(); at < word.span().untilExclusive(); at++) {
                    ends[at] = word.span().untilExclusive() + (at == word.span().from() ? 0 : text.length());
                }
            }
        }
        return ends;
    }

    private @Nullable Mention longestAt(NormalText text, int at, LocalDate today) {
        Mention longest = null;
        for (MentionReader reader : readers) {
            Mention mention = reader.readAt(text, at, today);
            if (mention != null
                    && (longest == null
                            || mention.span().length() > longest.span().length())) {
                longest = mention;
            }
        }
        return longest;
    }

    private List<TitleWords> titleWords(
            NormalText text, List<Word> words, List<UnitMention> unitMentions, List<Mention> figures) {
        List<Span> taken = new ArrayList<>();
        unitMentions.stream().filter(unit -> !unit.brief()).forEach(unit -> taken.add(unit.span()));
        figures.stream().filter(CodeMention.class::isInstance).forEach(code -> taken.add(code.span()));
        List<TitleWords> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            TitleWords piece = titles.wordsAt(text, at);
            if (piece == null || taken.stream().anyMatch(piece.span()::overlaps)) {
                at++;
            } else {
                found.add(isCommon(piece, words) ? piece.asWeak() : piece);
                at = piece.span().untilExclusive();
            }
        }
        return found;
    }

    private static boolean isCommon(TitleWords piece, List<Word> words) {
        return !piece.whole()
                && words.stream()
                        .anyMatch(word -> word.senses().iterator().next().isExclusive()
                                && word.span().contains(piece.span()));
    }
}
