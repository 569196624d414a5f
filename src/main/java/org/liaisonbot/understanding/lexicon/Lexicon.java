package org.liaisonbot.understanding.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** All words with a sense, and where they occur in a text. Immutable. */
public final class Lexicon {
    private final PhraseTrie<Set<Sense>> words = new PhraseTrie<>();

    /** Reads lexicon.txt. */
    public static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        new Sections("lexicon.txt").lines().forEach((section, lines) -> lexicon.add(Sense.valueOf(section), lines));
        return lexicon;
    }

    private void add(Sense sense, List<String> lines) {
        for (String line : lines) {
            for (String word : Alternatives.expand(line)) {
                Set<Sense> senses = words.get(word);
                if (senses == null) {
                    senses = EnumSet.noneOf(Sense.class);
                    words.put(word, senses);
                }
                senses.add(sense);
            }
        }
    }

    /** Whether these are, as a whole, a word of this sense. */
    public boolean is(String word, Sense sense) {
        Set<Sense> senses = words.get(word);
        return senses != null && senses.contains(sense);
    }

    /** Every word of the text in the order of their beginnings. */
    public List<Word> wordsOf(NormalText text) {
        List<Word> found = new ArrayList<>();
        Map<Sense, Integer> taken = new EnumMap<>(Sense.class);
        int exclusiveTaken = 0;
        for (int at = 0; at < text.length(); at++) {
            Here here = new Here(at);
            words.eachAt(text.text(), at, here::see);
            if (at >= exclusiveTaken && here.exclusiveLength > 0) {
                exclusiveTaken = at + here.exclusiveLength;
                found.add(new Word(new Span(at, exclusiveTaken), here.exclusive));
            }
            here.addOthers(found, taken);
        }
        return found;
    }

    /** The words that begin at one place. */
    private static final class Here {
        private final int at;
        private final Map<Sense, Integer> lengths = new EnumMap<>(Sense.class);
        private Set<Sense> exclusive = Set.of();
        private int exclusiveLength;

        Here(int at) {
            this.at = at;
        }

        void see(int length, Set<Sense> senses) {
            Set<Sense> competing = EnumSet.noneOf(Sense.class);
            for (Sense sense : senses) {
                if (sense.isExclusive()) {
                    competing.add(sense);
                } else {
                    lengths.merge(sense, length, Math::max);
                }
            }
            if (!competing.isEmpty()) {
                exclusive = competing;
                exclusiveLength = length;
            }
        }

        void addOthers(List<Word> found, Map<Sense, Integer> taken) {
            lengths.forEach((sense, length) -> {
                if (at >= taken.getOrDefault(sense, 0)) {
                    taken.put(sense, at + length);
                    found.add(new Word(new Span(at, at + length), EnumSet.of(sense)));
                }
            });
        }
    }
}
