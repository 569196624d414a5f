package org.liaisonbot.reminder;

import java.time.Instant;
import java.util.Optional;

/** Work that waits in a table until its time comes, and is done by the same tick as sending. */
public interface DueWork {
    /** Does all that is due by the clock and returns when that is done; safe to call twice or late. */
    void doDue();

    /** When something is due next, if anything waits. */
    Optional<Instant> nextDueAt();
}
