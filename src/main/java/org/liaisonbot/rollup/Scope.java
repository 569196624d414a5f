package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;

/**
 * The stretch of time that a roll-up is about.
 *
 * @param name 2024-W26 or 2024-06
 * @param from its first day
 * @param until its last day, inclusive
 * @param asOf when the facts were taken: the end of the stretch, or the moment of asking when it is not over. A month is
 *     over with the 15th of the next one, because until then reports still belong to it
 * @param comparedWith the end of the stretch before, never after {@code asOf}
 */
public record Scope(Kind kind, String name, LocalDate from, LocalDate until, Instant asOf, Instant comparedWith) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int LAST_DAY_OF_REPORTS_ON_THE_MONTH_BEFORE = 15;

    public enum Kind {
        WEEK,
        MONTH
    }

    static Scope ofWeek(IsoWeek week, Instant now) {
        return new Scope(
                Kind.WEEK,
                week.toString(),
                week.monday(),
                week.sunday(),
                earlier(now, endOf(week.sunday())),
                earlier(now, endOf(week.monday().minusDays(1))));
    }

    static Scope ofMonth(YearMonth month, Instant now) {
        LocalDate end = month.plusMonths(1).atDay(LAST_DAY_OF_REPORTS_ON_THE_MONTH_BEFORE);
        return new Scope(
                Kind.MONTH,
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                earlier(now, endOf(end)),
                earlier(now, endOf(end.minusMonths(1))));
    }

    /** The day on which the facts were taken. */
    public LocalDate day() {
        return BusinessZone.dayOf(asOf);
    }

    /** As a title names it: 2024年第26周（6月24日—6月30日）, 2024年6月份. */
    public String inWords() {
        if (kind == Kind.MONTH) {
            return from.getYear() + "年" + from.getMonthValue() + "月份";
        }
        IsoWeek week = IsoWeek.of(from);
        DateTimeFormatter form = from.getYear() == until.getYear() ? DAY : DAY_OF_YEAR;
        return "%d年第%d周（%s—%s）".formatted(week.year(), week.week(), form.format(from), form.format(until));
    }

    LocalDate dayComparedWith() {
        return BusinessZone.dayOf(comparedWith);
    }

    /** Whether this report belongs here: to the week in which it was made, or to the month that it is about. */
    boolean covers(Report report) {
        if (kind == Kind.MONTH) {
            return report.period().month().equals(YearMonth.from(from));
        }
        LocalDate made = BusinessZone.dayOf(report.at());
        return !made.isBefore(from) && !made.isAfter(until);
    }

    private static Instant endOf(LocalDate day) {
        return BusinessZone.instantOf(day, LocalTime.MAX);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
