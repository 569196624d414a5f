package org.liaisonbot.simulator.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.liaisonbot.time.BusinessZone;

/** Dates and times as the office writes them. */
final class ChineseTime {
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private ChineseTime() {}

    /** {@code 2024年6月3日} */
    static String date(LocalDate day) {
        return day.getYear() + "年" + monthAndDay(day);
    }

    /** {@code 6月3日} */
    static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** {@code 周一} */
    static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /** {@code 08:50} */
    static String time(Instant instant) {
        return BusinessZone.timeOf(instant).format(TIME);
    }

    /** {@code 6月3日 08:50} */
    static String moment(Instant instant) {
        LocalDateTime at = BusinessZone.timeOf(instant);
        return monthAndDay(at.toLocalDate()) + " " + at.format(TIME);
    }

    /** {@code 6月3日 周一 08:50} */
    static String weekdayMoment(Instant instant) {
        LocalDate day = BusinessZone.dayOf(instant);
        return monthAndDay(day) + " " + weekday(day) + " " + time(instant);
    }
}
