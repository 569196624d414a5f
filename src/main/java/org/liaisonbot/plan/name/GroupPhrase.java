package org.liaisonbot.plan.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.directory.UnitNames;

/** Recognises a group of units in words that are not its name, such as 各乡镇人民政府、街道办事处 for 乡镇街道. */
final class GroupPhrase {
    private static final String EVERY = "各全市县区所有辖属地";
    private static final String GOVERNMENT_WORDS = "人民政府办事处公室委员会及和（）、，";
    private static final String COMMON_ENDING = "成员单位";

    private static final Pattern BETWEEN = Pattern.compile("[（）()、，,和及/]");

    private final List<String> groups;

    GroupPhrase(UnitNames units) {
        this.groups = units.groups().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * A group as read.
     *
     * @param certain whether the words cover the group; 各乡镇 for 乡镇街道 may leave the 街道 out
     */
    record Reading(String group, boolean certain) {}

    /** The group that the words mean, written without separators. */
    Optional<Reading> in(String words) {
        return groups.stream().flatMap(group -> reading(words, group).stream()).findFirst();
    }

    private static Optional<Reading> reading(String words, String group) {
        if (group.endsWith(COMMON_ENDING)) {
            return words.endsWith(COMMON_ENDING) && containsInOrder(words, group)
                    ? Optional.of(new Reading(group, true))
                    : Optional.empty();
        }
        return byCharacters(words, group);
    }

    /** 环委会成员单位 is short for 生态环境委员会成员单位: its characters stand there in order. */
    private static boolean containsInOrder(String words, String group) {
        return Similarity.common(words, group) == group.length();
    }

    private static Optional<Reading> byCharacters(String words, String group) {
        String core = BETWEEN.matcher(group).replaceAll("");
        String allowed = core + EVERY + GOVERNMENT_WORDS;
        boolean onlyAllowed = words.chars().allMatch(c -> allowed.indexOf(c) >= 0);
        long covered = core.chars().filter(c -> words.indexOf(c) >= 0).count();
        boolean manyAreMeant = words.startsWith("各") || words.contains("各") || covered == core.length();
        if (!onlyAllowed || !manyAreMeant || covered * 2 < core.length()) {
            return Optional.empty();
        }
        boolean mostly = covered * 4 >= core.length() * 3L;
        boolean beginning = words.contains(core.substring(0, (core.length() + 1) / 2));
        boolean officesToo = words.contains("办");
        return mostly || beginning ? Optional.of(new Reading(group, mostly || officesToo)) : Optional.empty();
    }
}
