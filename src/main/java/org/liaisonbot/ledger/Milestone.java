package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * A fixed date of a task with what became of it.
 *
 * @param number from 1, in date order
 * @param due the plan's date, inclusive
 * @param words what is to be done by then; empty when the plan gives the date alone
 * @param extendedTo the date that the office granted instead
 * @param saidDoneBy the lead units that have said so
 * @param met whether every lead unit has said so
 */
public record Milestone(
        int number,
        LocalDate due,
        String words,
        @Nullable LocalDate extendedTo,
        Set<UnitName> saidDoneBy,
        boolean met) {
    public Milestone {
        saidDoneBy = Set.copyOf(saidDoneBy);
    }

    /** The date that counts now. */
    public LocalDate dueNow() {
        return extendedTo == null ? due : extendedTo;
    }
}
