package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * A unit's request for a later date.
 *
 * @param due the plan's date of the milestone it is about; null on a task without one
 * @param askedFor null while the unit has not said a date
 * @param grantedTo the date that the office has named in granting it; null where it granted what was asked for
 */
public record Extension(
        long id,
        TaskCode task,
        UnitName unit,
        @Nullable LocalDate due,
        @Nullable LocalDate askedFor,
        String reason,
        String words,
        String byName,
        Instant at,
        State state,
        @Nullable Instant decidedAt,
        @Nullable LocalDate grantedTo) {
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** The request as it stood at an instant; nothing when it had not been made. */
    Optional<Extension> asOf(Instant instant) {
        if (at.isAfter(instant)) {
            return Optional.empty();
        }
        boolean decided = decidedAt != null && !decidedAt.isAfter(instant);
        return Optional.of(
                decided || isPending()
                        ? this
                        : new Extension(
                                id, task, unit, due, askedFor, reason, words, byName, at, State.PENDING, null, null));
    }

    /** The date that counts once it is granted: the office's where it named one. */
    public @Nullable LocalDate until() {
        return grantedTo == null ? askedFor : grantedTo;
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
