package org.liaisonbot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.liaisonbot.directory.UserId;

/** Threads side by side; what one person wants is done on one of them, one thing after the other. */
final class Lanes {
    private static final int LANES = 16;

    private final List<ExecutorService> lanes = IntStream.range(0, LANES)
            .mapToObj(number -> Executors.newSingleThreadExecutor(work -> daemon(work, "conversation-" + number)))
            .toList();

    <T> Future<T> submit(UserId person, Callable<T> work) {
        return lanes.get(Math.floorMod(person.key().hashCode(), LANES)).submit(work);
    }

    /** @return whether all that was begun is done */
    boolean stop(Duration patience) throws InterruptedException {
        lanes.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + patience.toNanos();
        boolean done = true;
        for (ExecutorService lane : lanes) {
            done &= lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return done;
    }

    // Never interrupted: H2 closes its file when a thread that writes to it is.
    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
