package org.liaisonbot.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the office sent a task back.
 *
 * @param afterReport the last report there was; null where only the time is known
 */
record SentBack(Instant at, @Nullable Long afterReport) {
    /** Whether a report had been made by then. A clock that stands still must not take away what was said afterwards. */
    boolean isAfter(Report earlier) {
        return afterReport == null ? !earlier.at().isAfter(at) : earlier.id() <= afterReport;
    }
}
