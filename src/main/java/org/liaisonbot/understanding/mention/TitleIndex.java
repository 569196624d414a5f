package org.liaisonbot.understanding.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Normaliser;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** The words of all titles, and where they stand in a text. */
final class TitleIndex {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 16;

    private final Map<String, BitSet> tasksByWords = new HashMap<>();
    private final PhraseTrie<Integer> titles = new PhraseTrie<>();
    private final PhraseTrie<BitSet> spoken = new PhraseTrie<>();

    TitleIndex(List<PlannedTask> tasks, Names names, Normaliser normaliser) {
        List<String> stops = new ArrayList<>(names.titleStopWords());
        stops.sort(Comparator.comparing(String::length).reversed());
        for (int index = 0; index < tasks.size(); index++) {
            String title = normaliser.normalise(tasks.get(index).title()).text().replace(" ", "");
            titles.put(title, index);
            addPieces(title, stopsIn(title, stops), index);
        }
        names.spokenTitleWords().forEach(this::addSpoken);
    }

    private static BitSet stopsIn(String title, List<String> stops) {
        BitSet stopped = new BitSet();
        for (String stop : stops) {
            for (int at = title.indexOf(stop); at >= 0; at = title.indexOf(stop, at + 1)) {
                stopped.set(at, at + stop.length());
            }
        }
        return stopped;
    }

    /** Every stretch of the title that neither begins nor ends with a stop word; 重污染天气 may have one inside. */
    private void addPieces(String title, BitSet stopped, int task) {
        for (int from = 0; from < title.length(); from++) {
            for (int until = from + SHORTEST; until <= Math.min(title.length(), from + LONGEST); until++) {
                int telling = until - from - stopped.get(from, until).cardinality();
                if (!stopped.get(from) && !stopped.get(until - 1) && telling >= SHORTEST) {
                    tasksByWords
                            .computeIfAbsent(title.substring(from, until), key -> new BitSet())
                            .set(task);
                }
            }
        }
    }

    private void addSpoken(String words, String titleWords) {
        BitSet tasks = tasksByWords.get(titleWords);
        if (tasks != null && !tasksByWords.containsKey(words)) {
            spoken.put(words, tasks);
        }
    }

    /** The longest piece of a title that begins here. */
    @Nullable
    TitleWords wordsAt(NormalText text, int at) {
        PhraseTrie.Match<Integer> whole = titles.longestAt(text.text(), at);
        if (whole != null) {
            BitSet task = new BitSet();
            task.set(whole.value());
            return new TitleWords(new Span(at, at + whole.length()), task, true, false);
        }
        TitleWords piece = pieceAt(text, at);
        PhraseTrie.Match<BitSet> other = spoken.longestAt(text.text(), at);
        if (other != null && (piece == null || other.length() > piece.span().length())) {
            return new TitleWords(new Span(at, at + other.length()), other.value(), false, false);
        }
        return piece;
    }

    private @Nullable TitleWords pieceAt(NormalText text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end >= at + SHORTEST; end--) {
            BitSet tasks = tasksByWords.get(text.text().substring(at, end));
            if (tasks != null) {
                return new TitleWords(new Span(at, end), tasks, false, false);
            }
        }
        return null;
    }
}
