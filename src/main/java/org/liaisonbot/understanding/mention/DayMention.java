package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import org.liaisonbot.understanding.text.Span;

/**
 * A date: 6月底, 下周五, 7.15, 年底.
 *
 * @param day the day itself, or the last day of the week, month, quarter or year that is named
 * @param floating the text leaves the year open; {@code day} is then the next such day from now on
 */
public record DayMention(Span span, LocalDate day, Grain grain, Anchor anchor, boolean floating) implements Mention {
    /** How exact a date is. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /** What it is counted from. */
    public enum Anchor {
        LAST,
        THIS,
        NEXT,
        NAMED
    }

    /** The day as a past one, when it can be one. */
    public LocalDate lastTime() {
        return floating ? day.minusYears(1) : day;
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }
}
