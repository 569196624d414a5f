package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Part;

/**
 * What does not go as planned.
 *
 * @param overdue by date, the longest first
 * @param delayed by unit in the directory's order
 * @param window the last closed monthly window; of a monthly roll-up the month's own; null when there is none
 */
public record Problems(
        List<Overdue> overdue,
        List<DelayedUnit> delayed,
        @Nullable Window window) {
    public Problems {
        overdue = List.copyOf(overdue);
        delayed = List.copyOf(delayed);
    }

    /**
     * A task with a milestone past its date and not met.
     *
     * @param due the plan's date
     * @param extendedTo the date that the office granted instead
     * @param daysOver calendar days since the date that counts
     * @param latest what the lead units said last
     */
    public record Overdue(
            String code,
            String title,
            List<String> leads,
            LocalDate due,
            @Nullable LocalDate extendedTo,
            long daysOver,
            List<Source> latest) {
        public Overdue {
            leads = List.copyOf(leads);
            latest = List.copyOf(latest);
        }
    }

    /** The tasks with which a unit says it is behind. */
    public record DelayedUnit(String unit, List<Delay> tasks) {
        public DelayedUnit {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A unit's own word that it is behind.
     *
     * @param cause what is in the way, in the unit's own words; the whole report when it names no obstacle
     */
    public record Delay(
            String code, String title, Part part, @Nullable Integer percent, String cause, Source source) {}

    /**
     * How a monthly window ended; one count is a unit's report on a task.
     *
     * @param period 2024-05
     * @param asked how many reports were due
     * @param onTime how many came by the end of its last day
     * @param notReported units that were asked and said nothing; the other two kinds were not at fault
     */
    public record Window(
            String period,
            Instant closedAt,
            int asked,
            int onTime,
            List<Missing> notReported,
            List<Missing> notDelivered,
            List<Missing> noLiaison) {
        public Window {
            notReported = List.copyOf(notReported);
            notDelivered = List.copyOf(notDelivered);
            noLiaison = List.copyOf(noLiaison);
        }
    }

    /**
     * What had not come of a unit in time.
     *
     * @param still codes of tasks that are missing to this day
     * @param madeGood what has come since
     */
    public record Missing(String unit, List<String> still, List<Source> madeGood) {
        public Missing {
            still = List.copyOf(still);
            madeGood = List.copyOf(madeGood);
        }
    }
}
