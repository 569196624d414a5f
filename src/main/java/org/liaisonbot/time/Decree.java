package org.liaisonbot.time;

import java.time.LocalDate;
import java.util.Set;

/**
 * The State Council's arrangement of holidays for one year.
 *
 * @param daysOff weekdays that are not worked
 * @param madeUp days of a weekend that are worked instead (调休)
 */
public record Decree(int year, Set<LocalDate> daysOff, Set<LocalDate> madeUp) {
    public Decree {
        daysOff = Set.copyOf(daysOff);
        madeUp = Set.copyOf(madeUp);
    }
}
