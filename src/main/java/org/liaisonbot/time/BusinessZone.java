package org.liaisonbot.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** The one time zone of the office, wherever the server stands. */
public final class BusinessZone {
    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}

    /** The office's calendar day at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }

    /** The office's wall-clock time at an instant. */
    public static LocalDateTime timeOf(Instant instant) {
        return instant.atZone(ID).toLocalDateTime();
    }

    /** The instant at which the office's clocks show this time on this day. */
    public static Instant instantOf(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ID).toInstant();
    }
}
