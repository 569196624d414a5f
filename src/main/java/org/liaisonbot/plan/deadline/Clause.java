package org.liaisonbot.plan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a deadline between two separators.
 *
 * @param raw as it stands
 * @param dates the dates in it
 * @param words what is left without them
 * @param joinedToNext whether only 、 or 和 stands between it and the next one
 */
record Clause(String raw, List<DateFound> dates, String words, boolean joinedToNext) {
    private static final Pattern RANGE = Pattern.compile("[至到\\-—–~～－]{1,2}");
    /** Little words that only lead to the date behind them. */
    private static final Pattern LEADING_TO_DATE =
            Pattern.compile("(?:(?:[^，；。]{0,12}起)?[至到]|截[至止]到?|最[迟晚]|不[迟晚]于|(?<!关)于|[在从自])+$");

    private static final Pattern EDGE = Pattern.compile("^[、和及与或并,，:：]+|[、和及与或并,，:：]+$");

    static Clause of(String raw, List<DateFound> dates, boolean joinedToNext) {
        StringBuilder words = new StringBuilder();
        List<DateFound> last = new ArrayList<>();
        int from = 0;
        for (DateFound date : dates) {
            String gap = raw.substring(from, date.start());
            if (!last.isEmpty() && RANGE.matcher(gap).matches()) {
                last.remove(last.size() - 1);
            } else {
                words.append(edged(LEADING_TO_DATE.matcher(edged(gap)).replaceFirst("")));
            }
            last.add(date);
            from = date.end();
        }
        words.append(edged(raw.substring(from)));
        return new Clause(raw, List.copyOf(last), words.toString(), joinedToNext);
    }

    private static String edged(String words) {
        return EDGE.matcher(words).replaceAll("");
    }

    /** A year alone in front of 汛期前 or 持续推进 says when that is, and not by when something is done. */
    boolean isDated() {
        return dates.stream().anyMatch(date -> !date.isYearAlone()) || (!dates.isEmpty() && !isOtherwiseTimed());
    }

    private boolean isOtherwiseTimed() {
        return StandingWords.isVague(words) || StandingWords.isStanding(words);
    }

    List<LocalDate> days() {
        return dates.stream().flatMap(date -> date.days().stream()).toList();
    }
}
