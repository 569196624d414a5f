package org.liaisonbot.wecom.longconnection;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the long connection runs on: a thread for the connection, one for what came, one for the lease, and time.
 *
 * @param worker for what takes the database or the platform's API
 * @param keeper for the lease alone, so that a slow message never costs it
 * @param wallClock real time, also in a rehearsal
 */
record Machinery(
        Agenda agenda,
        Executor worker,
        Executor keeper,
        Socket.Opening sockets,
        Clock wallClock,
        DoubleSupplier chance,
        Runnable end) {
    private static final Logger LOG = LoggerFactory.getLogger(Machinery.class);
    private static final int MAX_WAITING = 1000;

    static Machinery real(HttpClient http) {
        ThreadAgenda agenda = new ThreadAgenda();
        ThreadPoolExecutor worker = thread("long-connection-work", MAX_WAITING);
        ThreadPoolExecutor keeper = thread("long-connection-lease", 2);
        return new Machinery(
                agenda,
                worker,
                keeper,
                JdkSocket.with(http),
                Clock.systemUTC(),
                () -> ThreadLocalRandom.current().nextDouble(),
                () -> {
                    agenda.close();
                    end(keeper);
                    end(worker);
                });
    }

    private static ThreadPoolExecutor thread(String name, int maxWaiting) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(maxWaiting),
                work -> Daemons.named(name, work),
                (work, full) -> {
                    if (!full.isShutdown()) {
                        LOG.error("{} has too much to do and leaves something undone", name);
                    }
                });
    }

    // Never interrupted: H2 closes its file when a thread that writes to it is.
    private static void end(ThreadPoolExecutor thread) {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
