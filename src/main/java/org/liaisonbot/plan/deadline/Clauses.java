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
        if (ALWAYS.indexOf(c) >= 0 || isStroke(text, at) || opensOwnDate(text, at, dates)) {
            return true;
        }
        return BEFORE_A_DATE.indexOf(c) >= 0 && dates.stream().anyMatch(date -> date.start() == at + 1);
    }

    /** A bracket behind a date that holds a date of its own: 6月底前（其中A项目4月底前）. */
    private static boolean opensOwnDate(String text, int at, List<DateFound> dates) {
        int end = "（(".indexOf(text.charAt(at)) < 0 ? -1 : Math.max(text.indexOf('）', at), text.indexOf(')', at));
        return end > 0
                && dates.stream().anyMatch(date -> date.end() <= at)
                && dates.stream().anyMatch(date -> date.start() > at && date.end() <= end);
    }

    /** Between two alternatives, not within 2024/6/30 or 2/3. */
    private static boolean isStroke(String text, int at) {
        boolean amidDigits = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return "/／|".indexOf(text.charAt(at)) >= 0 && !amidDigits;
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
