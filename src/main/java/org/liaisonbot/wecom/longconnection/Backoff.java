package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to stay away: fact sheet 10.4 and 10.5. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FIRST_AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 10;

    private final DoubleSupplier chance;

    /** @param chance from 0 up to and without 1 */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    /** After a broken connection: doubling, and never exactly when others come too. */
    Duration afterBreak(int breaksInARow) {
        Duration whole = doubled(FIRST, LONGEST, breaksInARow);
        return whole.dividedBy(2).plusNanos((long) (whole.toNanos() / 2 * chance.getAsDouble()));
    }

    /** After the bot was refused or pushed out: a person has to act, so nothing is gained by asking often. */
    Duration afterRefusal(int refusalsInARow) {
        return doubled(FIRST_AFTER_REFUSAL, LONGEST_AFTER_REFUSAL, refusalsInARow);
    }

    private static Duration doubled(Duration first, Duration longest, int inARow) {
        Duration doubled = first.multipliedBy(1L << Math.min(inARow - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
