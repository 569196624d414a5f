package org.liaisonbot.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a deadline apart: at ；，。 always, at 、 and 和 only where a date begins behind them. */
final class Clauses {
    private static final String ALWAYS = "；;，,。\n";
    private static final String BEFORE_A_DATE = "、和及与";

    private static final Pattern JOINS_DATES = Pattern.compile("[至到\\-—–~～－、和及与或]{0,3}");

    private final DateFinder finder;

    Clauses(DateFinder finder) {
        this.finder = finder;
    }

    List<Clause> of(String text) {
        List<DateFound> dates = finder.in(text);
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (separates(text, i, dates)) {
                add(clauses, text.substring(start, i), BEFORE_A_DATE.indexOf(text.charAt(i)) >= 0);
                start = i + 1;
            } else if (beginsAnother(text.substring(start, i), i, dates)) {
                add(clauses, text.substring(start, i), false);
                start = i;
            }
        }
        add(clauses, text.substring(start), false);
        return clauses;
    }

    private static boolean separates(String text, int at, List<DateFound> dates) {
        char c = text.charAt(at);
        if (ALWAYS.indexOf(c) >= 0) {
            return true;
        }
        return BEFORE_A_DATE.indexOf(c) >= 0 && dates.stream().anyMatch(date -> date.start() == at + 1);
    }

    /** A second date behind words that belong to the first: 6月底前完成方案12月底前完成建设. */
    private static boolean beginsAnother(String before, int at, List<DateFound> dates) {
        int start = at - before.length();
        return dates.stream().anyMatch(date -> date.start() == at)
                && dates.stream()
                        .filter(date -> date.start() >= start && date.end() < at)
                        .map(date -> before.substring(date.end() - start))
                        .anyMatch(gap -> !JOINS_DATES.matcher(gap).matches());
    }

    private void add(List<Clause> clauses, String raw, boolean joinedToNext) {
        if (!raw.isEmpty()) {
            clauses.add(Clause.of(raw, finder.in(raw), joinedToNext));
        }
    }
}
