package org.liaisonbot.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bot did against the protocol where the platform would say nothing. */
final class Violations {
    private final List<String> found = new CopyOnWriteArrayList<>();

    void add(String what) {
        found.add(what);
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
