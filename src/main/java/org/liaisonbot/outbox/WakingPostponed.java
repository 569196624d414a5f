package org.liaisonbot.outbox;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what had to wait for the budget as soon as it is granted in real time: a rehearsal's clock may stand still
 * meanwhile. What is lost here when the process ends is found by its next attempt's time.
 */
@Component
class WakingPostponed {
    /** Longer waits, such as for the next day, are left to the clock. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Claims claims;
    private final Dispatching dispatching;
    private final Set<String> postponed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean set = new AtomicBoolean();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "postponed-sender");
        thread.setDaemon(true);
        return thread;
    });

    WakingPostponed(Claims claims, Dispatching dispatching) {
        this.claims = claims;
        this.dispatching = dispatching;
    }

    @TransactionalEventListener
    void postponed(Claims.Postponed event) {
        if (event.delay().compareTo(LONGEST) > 0) {
            return;
        }
        postponed.add(event.id());
        if (set.compareAndSet(false, true)) {
            Duration delay = event.delay().compareTo(SHORTEST) < 0 ? SHORTEST : event.delay();
            alarm.schedule(this::wake, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void wake() {
        set.set(false);
        List<String> ids = new ArrayList<>(postponed);
        ids.forEach(postponed::remove);
        claims.resume(ids);
        dispatching.dispatchSoon();
    }

    @PreDestroy
    void stop() {
        alarm.shutdown();
    }
}
