package org.liaisonbot.understanding.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Brings a text into the one form in which it is compared: half width, lower case, simplified characters, no quotation
 * marks, single spaces, and the usual mistypings put right.
 */
public final class Normaliser {
    private static final String DROPPED = "“”\"'‘’「」『』《》〈〉\u200b\u200c\u200d\ufeff\ufe0f\r";
    private static final int FEWEST_SPACED = 5;
    private static final String BLANKS = "\t\u00a0\u3000【】[]{}*#•·●○◆■□▪★☆|_";
    private static final Map<Character, Character> PUNCTUATION = Map.ofEntries(
            Map.entry('—', '-'),
            Map.entry('–', '-'),
            Map.entry('−', '-'),
            Map.entry('―', '-'),
            Map.entry('～', '~'),
            Map.entry('｡', '。'),
            Map.entry('…', '。'),
            Map.entry('﹪', '%'),
            Map.entry('〔', '('),
            Map.entry('〕', ')'),
            Map.entry('﹣', '-'));

    private final Map<Character, Character> simplified;
    private final PhraseTrie<String> misspellings;

    /** @param misspellings wrong and right words, of the same length */
    public Normaliser(Map<Character, Character> simplified, Map<String, String> misspellings) {
        this.simplified = Map.copyOf(simplified);
        this.misspellings = new PhraseTrie<>();
        misspellings.forEach(this.misspellings::put);
    }

    public NormalText normalise(String original) {
        Draft draft = new Draft(original.length() * 2 + 1);
        boolean spaced = isLetterSpaced(original);
        for (int at = 0; at < original.length(); at++) {
            if (!spaced || original.charAt(at) != ' ') {
                append(draft, original.charAt(at), at);
            }
        }
        draft.trim();
        draft.origins[draft.length] = original.length();
        correct(draft);
        return new NormalText(
                original, new String(draft.chars, 0, draft.length), Arrays.copyOf(draft.origins, draft.length + 1));
    }

    /** 气 2 0 完 成: a blank behind nearly every character parts nothing. */
    private static boolean isLetterSpaced(String original) {
        int letters = 0;
        int alone = 0;
        for (int at = 0; at < original.length(); at++) {
            if (original.charAt(at) != ' ') {
                boolean opens = at == 0 || original.charAt(at - 1) == ' ';
                boolean closes = at + 1 == original.length() || original.charAt(at + 1) == ' ';
                letters++;
                alone += opens && closes ? 1 : 0;
            }
        }
        return letters >= FEWEST_SPACED && alone * 10 >= letters * 9;
    }

    private void append(Draft draft, char typed, int origin) {
        if (DROPPED.indexOf(typed) >= 0) {
            return;
        }
        if (typed == ' ' || BLANKS.indexOf(typed) >= 0) {
            draft.space(origin);
            return;
        }
        if (isCircledNumber(typed)) {
            draft.space(origin);
            String number = Normalizer.normalize(String.valueOf(typed), Normalizer.Form.NFKC);
            number.chars().filter(Character::isDigit).forEach(digit -> draft.add((char) digit, origin));
            draft.space(origin);
            return;
        }
        draft.add(plain(typed), origin);
    }

    private char plain(char typed) {
        char narrow = typed >= '！' && typed <= '～' ? (char) (typed - 0xFEE0) : typed;
        char mapped = PUNCTUATION.getOrDefault(typed, narrow);
        char lower = String.valueOf(mapped).toLowerCase(Locale.ROOT).charAt(0);
        return simplified.getOrDefault(lower, lower);
    }

    private static boolean isCircledNumber(char typed) {
        return typed >= '①' && typed <= '⒛';
    }

    private void correct(Draft draft) {
        String text = new String(draft.chars, 0, draft.length);
        for (int at = 0; at < text.length(); at++) {
            PhraseTrie.Match<String> wrong = misspellings.longestAt(text, at);
            if (wrong != null && !isRight(text, at)) {
                wrong.value().getChars(0, wrong.length(), draft.chars, at);
                at += wrong.length() - 1;
            }
        }
    }

    /** The 以 of 可以办结 is no mistyped 已. */
    private static boolean isRight(String text, int at) {
        return text.charAt(at) == '以' && at > 0 && "可予所加难".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Room for the text being written. */
    private static final class Draft {
        private final char[] chars;
        private final int[] origins;
        private int length;

        Draft(int capacity) {
            chars = new char[capacity * 2];
            origins = new int[capacity * 2 + 1];
        }

        void add(char next, int origin) {
            chars[length] = next;
            origins[length++] = origin;
        }

        void space(int origin) {
            if (length > 0 && chars[length - 1] != ' ' && chars[length - 1] != '\n') {
                add(' ', origin);
            }
        }

        void trim() {
            while (length > 0 && Character.isWhitespace(chars[length - 1])) {
                length--;
            }
        }
    }
}
