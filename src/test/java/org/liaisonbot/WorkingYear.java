package org.liaisonbot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The working days of 2024, copied by hand from the State Council's notice 国办发明电〔2023〕7号, and counted by listing. */
final class WorkingYear {
    private static final Set<MonthDay> OFF = days(
            "--01-01 --02-12 --02-13 --02-14 --02-15 --02-16 --04-04 --04-05 --05-01 --05-02 --05-03 --06-10",
            "--09-16 --09-17 --10-01 --10-02 --10-03 --10-04 --10-07");
    private static final Set<MonthDay> MADE_UP =
            days("--02-04 --02-18 --04-07 --04-28 --05-11 --09-14 --09-29 --10-12");

    private final List<LocalDate> days = LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2025, 1, 1))
            .filter(WorkingYear::isWorked)
            .toList();

    /** All of them, in order. */
    List<LocalDate> days() {
        return days;
    }

    /** How many there are until this day, inclusive. */
    int countUntil(LocalDate day) {
        return (int) days.stream().filter(it -> !it.isAfter(day)).count();
    }

    List<LocalDate> ofMonth(LocalDate day) {
        return days.stream()
                .filter(it -> YearMonth.from(it).equals(YearMonth.from(day)))
                .toList();
    }

    /** Of the days from Monday to Sunday around this one; the last week of the year goes on with 2 and 3 January. */
    List<LocalDate> ofWeek(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        Stream<LocalDate> nextYear = Stream.of(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 3));
        return Stream.concat(days.stream(), nextYear)
                .filter(it -> !it.isBefore(monday) && it.isBefore(monday.plusDays(7)))
                .toList();
    }

    private static boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? MADE_UP.contains(MonthDay.from(day)) : !OFF.contains(MonthDay.from(day));
    }

    private static Set<MonthDay> days(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(MonthDay::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
