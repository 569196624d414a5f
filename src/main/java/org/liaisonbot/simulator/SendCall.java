package org.liaisonbot.simulator;

import java.time.Instant;
import java.util.List;

/**
 * One call of message/send that the stand-in decided upon.
 *
 * @param body the request as it came
 * @param answer the JSON that was answered, or would have been had the connection held
 * @param suppressed whether the duplicate check kept it from being delivered
 * @param reached the accounts that it was delivered to, in their canonical spelling
 */
public record SendCall(Instant at, String body, int errcode, String answer, boolean suppressed, List<String> reached) {
    public SendCall {
        reached = List.copyOf(reached);
    }

    public boolean wasDelivered() {
        return !reached.isEmpty();
    }
}
