package org.liaisonbot.understanding.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.understanding.text.Normaliser;

/** What the word files say beside the lexicon: spelling, and spoken names for what has a name of its own. */
public final class Names {
    private final Sections names = new Sections("names.txt");

    /** Brings texts into the form in which they are compared. */
    public static Normaliser normaliser() {
        Map<Character, Character> simplified = new LinkedHashMap<>();
        for (String line : new Sections("characters.txt").under("")) {
            for (String pair : line.split(" +")) {
                simplified.put(pair.charAt(0), pair.charAt(1));
            }
        }
        Map<String, String> misspellings = new LinkedHashMap<>();
        pairs(new Sections("misspellings.txt").under(""))
                .forEach((wrong, right) -> misspellings.put(wrong, right.get(0)));
        return new Normaliser(simplified, misspellings);
    }

    /** For the character of an annex, the words that stand for it before a number. */
    public Map<String, List<String>> mediums() {
        return pairs(names.under("medium"));
    }

    /** For the character of an annex, the words that stand for the whole of it. */
    public Map<String, List<String>> annexes() {
        return pairs(names.under("annex"));
    }

    /** For a spoken word, the word that titles have for it. */
    public Map<String, String> spokenTitleWords() {
        Map<String, String> spoken = new LinkedHashMap<>();
        pairs(names.under("spoken")).forEach((word, title) -> spoken.put(word, title.get(0)));
        return spoken;
    }

    /** For a group of units, the words that stand for it. */
    public Map<String, List<String>> groups() {
        return pairs(names.under("group"));
    }

    /** Words that begin or end with what could be the short name of a unit, but name none. */
    public List<String> unitCompounds() {
        return words("no unit");
    }

    /** Words of titles that do not tell one task from another. */
    public List<String> titleStopWords() {
        return words("title stop");
    }

    /** Words that begin with a measure word, and so may follow a task code: 气20时间紧. */
    public List<String> wordsAfterCode() {
        return words("after a code");
    }

    /** Measure words of a kind: things, acts or other. */
    public List<String> measures(String kind) {
        return words("measure " + kind);
    }

    private List<String> words(String heading) {
        List<String> words = new ArrayList<>();
        names.under(heading).forEach(line -> words.addAll(List.of(line.split(" +"))));
        return words;
    }

    private static Map<String, List<String>> pairs(List<String> lines) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String line : lines) {
            String[] sides = line.split(" = ", 2);
            pairs.put(sides[0].strip(), List.of(sides[1].strip().split(" +")));
        }
        return pairs;
    }
}
