package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * A matter to settle: a difficulty that a unit has reported with one of its tasks.
 *
 * @param number by which people name it, the same until it is over
 * @param unit whose words it is
 * @param words the unit's own, the latest
 * @param named the other units that the words name
 * @param since the day on which the unit first named it
 * @param markedBy who of the office put it on the list of matters to settle; null when nobody did
 * @param open until the office settles it, or the unit no longer reports it and nobody is assigned
 * @param assignments what was decided, the oldest first
 */
public record Matter(
        int number,
        TaskCode task,
        String title,
        UnitName unit,
        String words,
        List<UnitName> named,
        LocalDate since,
        @Nullable String markedBy,
        boolean open,
        @Nullable String settledBy,
        List<Assignment> assignments) {
    public Matter {
        named = List.copyOf(named);
        assignments = List.copyOf(assignments);
    }

    /**
     * Who has to do what by when.
     *
     * @param answer the owner's last words on it; null as long as it has not answered
     * @param done whether the owner says that it is done
     */
    public record Assignment(
            UnitName owner,
            LocalDate due,
            String words,
            String byName,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            boolean done) {}

    /** Whether it is not in the unit's own hands: it names another unit, or the office marked it. */
    public boolean needsOthers() {
        return !named.isEmpty() || markedBy != null || !assignments.isEmpty();
    }

    /** The last decision, if there is one. */
    public Optional<Assignment> assignment() {
        return assignments.isEmpty() ? Optional.empty() : Optional.of(assignments.get(assignments.size() - 1));
    }

    /** The last decision as long as it is to be done. */
    public Optional<Assignment> openAssignment() {
        return open ? assignment().filter(it -> !it.done()) : Optional.empty();
    }
}
