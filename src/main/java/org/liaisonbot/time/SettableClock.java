package org.liaisonbot.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a rehearsal. Until it is first set it follows the system's clock, from then on it stands still between
 * two settings.
 */
public final class SettableClock extends Clock {
    private final AtomicReference<@Nullable Instant> now = new AtomicReference<>();
    private final Clock system = Clock.system(BusinessZone.ID);

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Whether it was ever set and so stands still. */
    public boolean isSet() {
        return now.get() != null;
    }

    @Override
    public Instant instant() {
        Instant set = now.get();
        return set == null ? system.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return BusinessZone.ID;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!zone.equals(BusinessZone.ID)) {
            throw new IllegalArgumentException("the office has one zone, " + BusinessZone.ID + ", not " + zone);
        }
        return this;
    }
}
