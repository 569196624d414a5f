package org.liaisonbot.simulator.page;

import java.util.ArrayDeque;
import java.util.Queue;

/** A background that keeps the work until it is told to do it. */
final class Later implements Background {
    private final Queue<Runnable> work = new ArrayDeque<>();

    @Override
    public void run(Runnable next) {
        work.add(next);
    }

    void doIt() {
        work.remove().run();
    }
}
