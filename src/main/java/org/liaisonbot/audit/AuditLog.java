package org.liaisonbot.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of acts: entered with the act or not at all, never changed, and removed only when the time to keep is over. */
@Service
public class AuditLog {
    private final Entering entering;
    private final Chain chain;

    AuditLog(Entering entering, Chain chain) {
        this.entering = entering;
        this.chain = chain;
    }

    /** Enters an act in the caller's transaction, or in one of its own; it is in the log once that is committed. */
    @Transactional
    public void enter(Act act) {
        entering.atTheEndOfTheTransaction(act);
    }

    /** The acts of a stretch of time, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> between(Instant from, Instant untilExclusive) {
        return chain.between(from, untilExclusive);
    }

    /** Goes through the whole chain. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return new Verifying(chain).verification();
    }
}
