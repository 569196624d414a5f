package org.liaisonbot.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one member gets of one app: 30 a minute, 1,000 an hour, the rest is dropped in silence (fact sheet 4.2). */
final class MemberRates {
    private static final int PER_MINUTE = 30;
    private static final int PER_HOUR = 1000;

    private final Map<String, Deque<Instant>> deliveries = new HashMap<>();
    private final List<String> dropped = new ArrayList<>();
    private @Nullable Clock clock;

    synchronized void measureBy(Clock measuring) {
        clock = measuring;
    }

    /** Counts a delivery to the member, unless it is one too many. */
    synchronized boolean allows(String account) {
        if (clock == null) {
            return true;
        }
        Instant now = clock.instant();
        Deque<Instant> hour = deliveries.computeIfAbsent(account, any -> new ArrayDeque<>());
        hour.removeIf(at -> !now.minus(Duration.ofHours(1)).isBefore(at));
        long minute =
                hour.stream().filter(now.minus(Duration.ofMinutes(1))::isBefore).count();
        if (minute >= PER_MINUTE || hour.size() >= PER_HOUR) {
            dropped.add(account);
            return false;
        }
        hour.add(now);
        return true;
    }

    /** The accounts that lost a message, once for each. */
    synchronized List<String> dropped() {
        return List.copyOf(dropped);
    }
}
