package org.liaisonbot.simulator.page;

/** Where work is done that a request does not wait for. */
interface Background {
    void run(Runnable work);
}
