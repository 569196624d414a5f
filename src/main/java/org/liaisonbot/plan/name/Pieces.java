package org.liaisonbot.plan.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.liaisonbot.document.Wording;

/** Takes a list of names apart at its separators, but not inside brackets. */
final class Pieces {
    private static final String SEPARATORS = "、，,；;/／|。．·—－\u2029";
    private static final Pattern AND_OTHERS =
            Pattern.compile("等(?:\\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:有关|相关|各|市直)?(?:部门|单位|成员单位|责任单位|部门单位)?$");
    private static final Pattern ORNAMENT = Pattern.compile(
            "^(?:以及|及|和|与|以)|^(?:[-—:：.]+|[(（]?\\d{1,2}[.．)）](?!\\d))|(?:具体)?(?:负责|牵头|配合|参与|落实|按职责(?:分工)?(?:负责|落实)?|分工负责)$");

    private static final Pattern NONE = Pattern.compile("\\s*(?:暂?无|/|-+)\\s*");
    private static final Pattern ORDINAL = Pattern.compile("[（(][0-9０-９]{1,2}[)）]|[①-⑳]");

    private Pieces() {}

    /**
     * The names between separators, without 等. Blanks and line breaks part names only where they part known ones, else
     * they come from the layout.
     */
    static List<String> of(String cell, Predicate<String> known) {
        List<String> pieces = new ArrayList<>();
        String list = NONE.matcher(cell).matches() ? "" : ORDINAL.matcher(cell).replaceAll("；");
        for (String part : split(list)) {
            addBlankSeparated(pieces, part, known);
        }
        return pieces.stream()
                .map(Pieces::plain)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static void addBlankSeparated(List<String> pieces, String part, Predicate<String> known) {
        String whole = Wording.unwrapped(part);
        List<String> words = Arrays.stream(part.strip().split("[\\s\\u3000]+"))
                .map(Pieces::plain)
                .toList();
        if (words.size() > 1 && !known.test(plain(whole)) && words.stream().allMatch(known)) {
            pieces.addAll(words);
        } else {
            pieces.add(whole);
        }
    }

    private static String plain(String piece) {
        String name = Wording.unwrapped(piece).replace('(', '（').replace(')', '）');
        name = AND_OTHERS.matcher(name).replaceFirst("");
        return ORNAMENT.matcher(name).replaceAll("");
    }

    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '（' || c == '(') {
                depth = cell.indexOf(c == '(' ? ')' : '）', i) > 0 ? depth + 1 : depth;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }
}
