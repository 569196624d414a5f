package org.liaisonbot.plan.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * Words in a deadline that name one or several days.
 *
 * @param start where they begin in the text
 * @param end where they end, exclusive
 * @param days the last days meant; empty when the words look like a date but fix none
 * @param yearGiven whether the words name the year themselves
 * @param doubt why no day is fixed, or what was supposed; empty when all is plain
 */
record DateFound(int start, int end, List<LocalDate> days, boolean yearGiven, String doubt) {
    /** The remark on a year without month and day. */
    static final String YEAR_ALONE = "只写了年份，按当年12月31日记";

    DateFound {
        days = List.copyOf(days);
    }

    boolean isYearAlone() {
        return doubt.equals(YEAR_ALONE);
    }

    boolean isFixed() {
        return !days.isEmpty();
    }

    DateFound endingAt(int otherEnd) {
        return new DateFound(start, otherEnd, days, yearGiven, doubt);
    }

    DateFound unfixed(String why) {
        return new DateFound(start, end, List.of(), yearGiven, why);
    }
}
