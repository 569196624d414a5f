package org.liaisonbot.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Working days by State Council decree: weekdays that are no holiday, and the weekend days that are worked instead. Every
 * question about a year whose decree is not loaded is refused with {@link UndecreedYear}.
 */
public final class WorkingDays {
    private final Decrees decrees;

    public WorkingDays(Decrees decrees) {
        this.decrees = decrees;
    }

    /** Whether this year's decree is loaded. */
    public boolean isDecreed(int year) {
        return decrees.of(year).isPresent();
    }

    public boolean isWorkingDay(LocalDate day) {
        Decree decree = decrees.of(day.getYear()).orElseThrow(() -> new UndecreedYear(day.getYear()));
        return decree.madeUp().contains(day)
                || (!isWeekend(day) && !decree.daysOff().contains(day));
    }

    /** The last working day on or before this day. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The first working day on or after this day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day before this day; n is at least 1. */
    public LocalDate before(LocalDate day, int n) {
        LocalDate found = day;
        for (int i = 0; i < n; i++) {
            found = onOrBefore(found.minusDays(1));
        }
        return found;
    }

    /** The n-th working day after this day; n is at least 1. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate found = day;
        for (int i = 0; i < n; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /** How many working days there are from this day, exclusive, until that one, inclusive. */
    public int between(LocalDate fromExclusive, LocalDate until) {
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The n-th working day of a month, from 1. */
    public LocalDate nthOf(YearMonth month, int n) {
        return after(month.atDay(1).minusDays(1), n);
    }

    public Stream<LocalDate> of(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(this::isWorkingDay);
    }

    /** The working days of a week in order; there may be none. */
    public List<LocalDate> of(IsoWeek week) {
        return week.monday()
                .datesUntil(week.sunday().plusDays(1))
                .filter(this::isWorkingDay)
                .toList();
    }

    /** Whether this day is the first working day of its week. */
    public boolean isFirstOfItsWeek(LocalDate day) {
        return isWorkingDay(day) && IsoWeek.of(day).monday().datesUntil(day).noneMatch(this::isWorkingDay);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
