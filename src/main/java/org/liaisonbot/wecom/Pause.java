package org.liaisonbot.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A wait that is over as soon as one of two clocks says so: the business clock, so that a rehearsal need not wait in real
 * time, or the monotonic one, since the business clock of a rehearsal may stand still. Not for several threads at once.
 */
final class Pause {
    private final Clock clock;
    private final LongSupplier nanoTime;
    private Instant end = Instant.EPOCH;
    private long endNanos;

    Pause(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.endNanos = nanoTime.getAsLong();
    }

    void begin(Duration wait) {
        end = clock.instant().plus(wait);
        endNanos = nanoTime.getAsLong() + wait.toNanos();
    }

    /** Zero or less when it is over. */
    Duration remaining() {
        Duration business = Duration.between(clock.instant(), end);
        Duration monotonic = Duration.ofNanos(endNanos - nanoTime.getAsLong());
        return business.compareTo(monotonic) < 0 ? business : monotonic;
    }
}
