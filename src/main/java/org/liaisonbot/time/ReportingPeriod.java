package org.liaisonbot.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The month that a progress report is about. A report made from the 1st to the 15th belongs to the month before, a later
 * one to the current month.
 */
public record ReportingPeriod(YearMonth month) implements Comparable<ReportingPeriod> {
    private static final int LAST_DAY_FOR_THE_MONTH_BEFORE = 15;

    /** The period of a report made on this day. */
    public static ReportingPeriod ofReportMadeOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new ReportingPeriod(day.getDayOfMonth() <= LAST_DAY_FOR_THE_MONTH_BEFORE ? month.minusMonths(1) : month);
    }

    /** The period that is asked about in the first days of this month: the month before. */
    public static ReportingPeriod askedAboutIn(YearMonth month) {
        return new ReportingPeriod(month.minusMonths(1));
    }

    /**
     * Reads {@code 2024-05}.
     *
     * @throws java.time.format.DateTimeParseException when the text is no month
     */
    public static ReportingPeriod parse(String text) {
        return new ReportingPeriod(YearMonth.parse(text));
    }

    /** The month in whose first working days this period is asked about. */
    public YearMonth windowMonth() {
        return month.plusMonths(1);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return month.compareTo(other.month);
    }

    /** {@code 2024-05} */
    @Override
    public String toString() {
        return month.toString();
    }
}
