package org.liaisonbot.outbox;

import java.time.Duration;

/** How long to wait after a failed attempt: doubling from half a minute to half an hour, spread by the push's own id. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 7;

    private Backoff() {}

    /** The wait after this attempt, counted from 1; at least what the sender asked for. */
    static Duration after(int attempt, PushId id, Duration askedFor) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        Duration bounded = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        Duration spread = bounded.multipliedBy(Math.floorMod(id.hashCode(), 20)).dividedBy(100);
        Duration wait = bounded.plus(spread);
        return askedFor.compareTo(wait) > 0 ? askedFor : wait;
    }
}
