package org.liaisonbot.simulator;

/**
 * How the bot answered a callback.
 *
 * @param status of HTTP; 0 when there was no answer in time
 * @param attempts how often it was posted until then
 * @param reply the passive reply
 */
public record Delivery(int status, int attempts, PassiveReply reply) {
    public boolean wasTaken() {
        return status == 200;
    }

    /** The text that was answered at once; empty when there was none. */
    public String text() {
        return reply.text();
    }

    /** The caption that the tapped card's button got at once; empty when it got none. */
    public String caption() {
        return reply.caption();
    }
}
