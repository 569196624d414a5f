package org.liaisonbot.conversation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * As much of a list as one screen holds.
 *
 * @param count how many there are in all
 * @param shown the first of them, told in full
 * @param others the rest by name, on one line; empty when all are shown
 * @param othersCount how many these are
 */
record Page<T>(int count, List<T> shown, String others, int othersCount) {
    private static final int LINES = 10;
    private static final int A_FEW_MORE = 2;

    Page {
        shown = List.copyOf(shown);
    }

    static <T> Page<T> of(List<T> all, Function<T, String> name) {
        int shown = all.size() <= LINES + A_FEW_MORE ? all.size() : LINES;
        return new Page<>(
                all.size(),
                all.subList(0, shown),
                all.stream().skip(shown).map(name).distinct().collect(Collectors.joining(" ")),
                all.size() - shown);
    }

    boolean isCut() {
        return othersCount > 0;
    }
}
