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

    private final Map<String, BitSet> tasksByWords = new HashMap<>();
    private final PhraseTrie<Integer> titles = new PhraseTrie<>();
    private final PhraseTrie<BitSet> spoken = new PhraseTrie<>();

    TitleIndex(List<PlannedTask> tasks, Names names, Normaliser normaliser) {
        List<String> stops = new ArrayList<>(names.titleStopWords());
        stops.sort(Comparator.comparing(String::length).reversed());
        for (int index = 0; index < tasks.size(); index++) {
            String title = normaliser.normalise(tasks.get(index).title()).text().replace(" ", "");
            titles.put(title, index);
            for (String piece : withoutStops(title, stops).split(" ")) {
                addPieces(piece, index);
            }
        }
        names.spokenTitleWords().forEach(this::addSpoken);
    }

    private static String withoutStops(String title, List<String> stops) {
        String rest = title;
        for (String stop : stops) {
            rest = rest.replace(stop, " ");
        }
        return rest;
    }

    private void addPieces(String piece, int task) {
        for (int from = 0; from + SHORTEST <= piece.length(); from++) {
            for (int until = from + SHORTEST; until <= piece.length(); until++) {
                tasksByWords
                        .computeIfAbsent(piece.substring(from, until), key -> new BitSet())
                        .set(task);
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
        BitSet tasks = null;
        int until = at;
        for (int end = at + SHORTEST; end <= text.length(); end++) {
            BitSet longer = tasksByWords.get(text.text().substring(at, end));
            if (longer == null) {
                break;
            }
            tasks = longer;
            until = end;
        }
        return tasks == null ? null : new TitleWords(new Span(at, until), tasks, false, false);
    }
}
