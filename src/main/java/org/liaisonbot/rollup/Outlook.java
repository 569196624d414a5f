package org.liaisonbot.rollup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Part;

/**
 * What is to be done next.
 *
 * @param matters to settle (需协调事项): what stands in the units' way, the longest open first
 * @param requests for a later date that wait for the office
 * @param days how many days ahead {@code due} looks
 * @param due milestones not met that fall due from the day on, in date order
 * @param awaitingClosure reported done by every lead unit and not closed yet
 */
public record Outlook(
        List<Matter> matters, List<Request> requests, int days, List<Due> due, List<Awaiting> awaitingClosure) {
    public Outlook {
        matters = List.copyOf(matters);
        requests = List.copyOf(requests);
        due = List.copyOf(due);
        awaitingClosure = List.copyOf(awaitingClosure);
    }

    /**
     * A matter to settle.
     *
     * @param blocker in the unit's own words
     * @param since when the unit first named an obstacle without a report in between that names none
     * @param daysOpen calendar days since then
     */
    public record Matter(
            String code,
            String title,
            String unit,
            Part part,
            String blocker,
            LocalDate since,
            long daysOpen,
            Source source) {}

    /** A unit's request for a later date. */
    public record Request(
            String code,
            String title,
            String unit,
            @Nullable LocalDate due,
            @Nullable LocalDate askedFor,
            String reason,
            Source source) {}

    /**
     * A milestone that falls due.
     *
     * @param due the date that counts now
     * @param planned the plan's date
     * @param words what is to be done by then; empty when the plan gives the date alone
     */
    public record Due(
            String code,
            String title,
            List<String> leads,
            LocalDate due,
            LocalDate planned,
            String words,
            @Nullable Integer percent) {
        public Due {
            leads = List.copyOf(leads);
        }
    }

    public record Awaiting(String code, String title, List<String> leads, List<Source> latest) {
        public Awaiting {
            leads = List.copyOf(leads);
            latest = List.copyOf(latest);
        }
    }
}
