package org.liaisonbot.plan.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a cell of leaders apart into names, without their offices. */
final class LeaderNames {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\u3000\\u00a0、，,；;/／|。]+");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]{0,40}[)）]");
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:(?:市|县|区)?(?:委|政府|人大|政协)?(?:常委|党组成员|党组副书记)*(?:常务)?(?:副)?(?:市长|县长|区长|书记|主席|主任|部长))+[:：]?(?=[\\p{IsHan}]{2})|(?:同志|(?:常务)?副?(?:市长|县长|区长|书记|主席|主任|部长))$");
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,6}·[\\p{IsHan}]{1,8}");
    private static final Pattern NO_PERSON = Pattern.compile(".*(?:领导|市长|县长|区长|书记|主任|分管|各|有关|相关|坚持|长期|[年月]底|期间|推进).*");

    private LeaderNames() {}

    static List<String> in(String cell) {
        List<String> names = new ArrayList<>();
        StringBuilder single = new StringBuilder();
        List<String> words = Arrays.stream(
                        SEPARATOR.split(BRACKETS.matcher(cell).replaceAll(" ")))
                .filter(word -> !word.isEmpty())
                .map(LeaderNames::withoutOffice)
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            // 王　颢: two-character names are set wide
            if (word.length() == 1) {
                single.append(word);
            }
            if (word.length() > 1 || single.length() == 2) {
                flush(names, single);
            }
            if (word.length() > 1) {
                names.add(word);
            }
        }
        flush(names, single);
        return names;
    }

    private static String withoutOffice(String word) {
        String name = OFFICE.matcher(word).replaceAll("");
        return name.isEmpty() || isPerson(name) ? name : word;
    }

    private static void flush(List<String> names, StringBuilder single) {
        if (!single.isEmpty()) {
            names.add(single.toString());
            single.setLength(0);
        }
    }

    static boolean isPerson(String word) {
        return PERSON.matcher(word).matches() && !NO_PERSON.matcher(word).matches() && !UnitShape.isNoPerson(word);
    }
}
