package org.liaisonbot.plan.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the environment that an annex is about, as its title names it. */
public final class Medium {
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();
    private static final int TOO_MANY = 3;

    static {
        WORDS.put("气", Pattern.compile("空气|大气|蓝天"));
        WORDS.put("水", Pattern.compile("水(?!平|泥)"));
        WORDS.put("土", Pattern.compile("土壤|净土|农用地"));
        WORDS.put("噪", Pattern.compile("噪声|噪音|声环境"));
        WORDS.put("固", Pattern.compile("固废|固体废物|固体废弃物|危险废物|无废"));
    }

    private Medium() {}

    /** Its one character; none when the title names no medium, or so many that it is about all of them. */
    public static Optional<String> in(String title) {
        Map<String, Integer> places = new LinkedHashMap<>();
        WORDS.forEach((character, words) -> {
            Matcher found = words.matcher(title);
            if (found.find()) {
                places.put(character, found.start());
            }
        });
        return places.size() >= TOO_MANY
                ? Optional.empty()
                : places.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
