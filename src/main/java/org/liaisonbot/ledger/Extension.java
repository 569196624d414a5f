package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * A unit's request for a later date.
 *
 * @param due the plan's date of the milestone it is about; null on a task without one
 * @param askedFor null while the unit has not said a date
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
        @Nullable Instant decidedAt) {
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
