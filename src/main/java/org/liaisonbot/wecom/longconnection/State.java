package org.liaisonbot.wecom.longconnection;

/** How the connection stands. */
public enum State {
    /** It was never started, or has ended. */
    STOPPED,
    /** Another process has the lease. */
    STANDBY,
    CONNECTING,
    /** Connected, and waiting for the bot to be let in. */
    AUTHING,
    READY,
    /** Away for a while after a break or a refusal. */
    BACKOFF,
    /** Away for longer, because another program connected with the same bot. */
    KICKED
}
