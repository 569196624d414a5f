package org.liaisonbot.reminder;

import java.util.Set;

/** What is done when a bell is rung; joins the transaction in which the bell is marked as rung. */
interface BellHandler {
    Set<Job> jobs();

    /** Plans the pushes of this bell. May come late, then decides by the clock whether that still makes sense. */
    void ring(Bell bell);
}
