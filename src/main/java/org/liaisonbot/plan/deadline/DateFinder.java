package org.liaisonbot.plan.deadline;

import static org.liaisonbot.plan.deadline.DatePhrases.COMPACT;
import static org.liaisonbot.plan.deadline.DatePhrases.FIVE_YEARS;
import static org.liaisonbot.plan.deadline.DatePhrases.HOLIDAY;
import static org.liaisonbot.plan.deadline.DatePhrases.MONTH;
import static org.liaisonbot.plan.deadline.DatePhrases.NUMERIC;
import static org.liaisonbot.plan.deadline.DatePhrases.SPAN;
import static org.liaisonbot.plan.deadline.DatePhrases.YEAR_END;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates in a text, in order and without overlap. An omitted year is the plan's. */
final class DateFinder {
    private static final Pattern BEGINNING =
            Pattern.compile("(?:之日)?(?:起(?![草步运诉重降用])|开始(?!前))(?<range>[，,]?(?:[至到]|[-—–~～－]{1,2}))?");

    private final DateReading reading;

    DateFinder(int planYear) {
        this.reading = new DateReading(planYear);
    }

    /** The more specific forms come first, so that 2024年6月底 is not taken for 2024年. */
    List<DateFound> in(String text) {
        List<DateFound> found = new ArrayList<>();
        collect(found, FIVE_YEARS, text, reading::fiveYears);
        collect(found, COMPACT, text, reading::numeric);
        collect(found, NUMERIC, text, reading::numeric);
        collect(found, SPAN, text, reading::span);
        collect(found, MONTH, text, reading::months);
        collect(found, HOLIDAY, text, reading::holiday);
        collect(found, YEAR_END, text, reading::yearEnd);
        found.sort(Comparator.comparingInt(DateFound::start));
        return withoutBeginnings(found, text);
    }

    /** A time at which something begins is no time by which it is done; behind it may stand the end of a range. */
    private static List<DateFound> withoutBeginnings(List<DateFound> found, String text) {
        List<DateFound> dates = new ArrayList<>();
        for (DateFound date : found) {
            Matcher beginning = BEGINNING.matcher(text).region(date.end(), text.length());
            if (!beginning.lookingAt()) {
                dates.add(date);
            } else if (beginning.group("range") != null
                    && found.stream().anyMatch(other -> other.start() == beginning.end())) {
                dates.add(date.endingAt(beginning.start("range")));
            } else {
                String words = text.substring(date.start(), beginning.end());
                dates.add(date.endingAt(beginning.end()).unfixed("“%s”是起始时间，不是完成时限".formatted(words)));
            }
        }
        return dates;
    }

    private static void collect(
            List<DateFound> found, Pattern form, String text, Function<Matcher, DateFound> meaning) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
                found.add(meaning.apply(matcher));
            }
        }
    }
}
