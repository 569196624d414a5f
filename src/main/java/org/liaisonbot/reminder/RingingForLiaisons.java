package org.liaisonbot.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.BusinessZone;
import org.springframework.stereotype.Component;

/** Plans the daily digests, also the office's, and the final call of the monthly window; both are of no use later than on their day. */
@Component
class RingingForLiaisons implements BellHandler {
    private final Digests digests;
    private final TellingOffice tellingOffice;
    private final Outbox outbox;
    private final Policy policy;
    private final Clock clock;

    RingingForLiaisons(Digests digests, TellingOffice tellingOffice, Outbox outbox, Policy policy, Clock clock) {
        this.digests = digests;
        this.tellingOffice = tellingOffice;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Set<Job> jobs() {
        return Set.of(Job.DIGEST, Job.FINAL_CALL);
    }

    @Override
    public void ring(Bell bell) {
        LocalTime latest = bell.job() == Job.DIGEST
                ? policy.digest().latest()
                : policy.monthly().closeAt();
        Instant expiresAt = BusinessZone.instantOf(bell.day(), latest);
        if (clock.instant().isBefore(expiresAt)) {
            digests.pushesOf(bell, expiresAt).forEach(outbox::plan);
            if (bell.job() == Job.DIGEST) {
                tellingOffice.ring(bell);
            }
        }
    }
}
