package org.liaisonbot.outbox;

import java.time.Duration;
import java.util.List;
import org.liaisonbot.directory.UserId;

/** How much the platform lets through: what goes beyond waits here instead of being dropped there. */
public interface SendingBudget {
    /**
     * Takes one message to each of these people out of the budget, all or none, in the caller's transaction.
     *
     * @param urgent what somebody waits for, as opposed to what a bell brings to many
     */
    Verdict take(List<UserId> recipients, boolean urgent);

    /**
     * Whether a message may go out.
     *
     * @param delay how long to wait before asking again; zero when it may go out now
     * @param reason why it has to wait; empty when it has not
     */
    record Verdict(Duration delay, String reason) {
        public static final Verdict GRANTED = new Verdict(Duration.ZERO, "");

        public boolean isGranted() {
            return delay.isZero();
        }
    }
}
