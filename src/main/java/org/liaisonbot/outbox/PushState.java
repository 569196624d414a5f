package org.liaisonbot.outbox;

/** Where a push stands. */
public enum PushState {
    PLANNED,
    /** Claimed by somebody who is sending it right now. */
    SENDING,
    SENT,
    FAILED,
    RECALLED
}
