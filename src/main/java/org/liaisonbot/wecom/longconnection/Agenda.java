package org.liaisonbot.wecom.longconnection;

import java.time.Duration;

/** The one thread on which the connection lives, and its time. */
interface Agenda {
    /** Does this as soon as what came before is done; nothing any more once the agenda is closed. */
    void run(Runnable step);

    Ticket after(Duration delay, Runnable step);

    /** A monotonic time. */
    long nanoTime();

    /** A step that is still to come. */
    interface Ticket {
        Ticket NONE = () -> {};

        void cancel();
    }
}
