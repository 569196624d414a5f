package org.liaisonbot.rollup;

import java.time.Instant;

/** How well people are understood; told by whoever talks to them. */
public interface Talk {
    /** What liaisons wrote in a stretch of time. */
    Counts between(Instant from, Instant untilExclusive);

    /**
     * Messages of liaisons that reported or asked for a later date, or were meant to.
     *
     * @param askedBack to which the bot had to ask something back; the others were understood at the first try
     */
    record Counts(int replies, int askedBack) {}
}
