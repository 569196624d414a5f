package org.liaisonbot.wecom;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remembers how callbacks went lately, for whoever sets up the URL in the console and wonders why it is refused. */
final class CallbackWatch {
    private final Clock wall;
    private final AtomicReference<@Nullable Instant> verified = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> taken = new AtomicReference<>();
    private final AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();

    /** @param reason without a secret and without words of people */
    record Refusal(Instant at, int status, String reason) {}

    CallbackWatch(Clock wall) {
        this.wall = wall;
    }

    void verified() {
        verified.set(wall.instant());
    }

    void taken() {
        taken.set(wall.instant());
    }

    void refused(int status, String reason) {
        refused.set(new Refusal(wall.instant(), status, reason));
    }

    @Nullable
    Instant lastVerified() {
        return verified.get();
    }

    @Nullable
    Instant lastTaken() {
        return taken.get();
    }

    @Nullable
    Refusal lastRefusal() {
        return refused.get();
    }
}
