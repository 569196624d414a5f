package org.liaisonbot.plan.deadline;

import java.util.ArrayList;
import java.util.List;

/** Takes a deadline apart: at ；，。 always, at 、 and 和 only where a date begins behind them. */
final class Clauses {
    private static final String ALWAYS = "；;，,。\n";
    private static final String BEFORE_A_DATE = "、和及与";

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

    private void add(List<Clause> clauses, String raw, boolean joinedToNext) {
        if (!raw.isEmpty()) {
            clauses.add(Clause.of(raw, finder.in(raw), joinedToNext));
        }
    }
}
