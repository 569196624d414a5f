package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agenda in real time. */
final class ThreadAgenda implements Agenda, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadAgenda.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, work -> Daemons.named("long-connection", work), new ScheduledThreadPoolExecutor.DiscardPolicy());

    ThreadAgenda() {
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void run(Runnable step) {
        thread.execute(guarded(step));
    }

    @Override
    public Ticket after(Duration delay, Runnable step) {
        Future<?> future = thread.schedule(guarded(step), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    /** Waits a little for the step in hand. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The outermost edge of the thread: a mistake in one step must not end the steps to come.
    private static Runnable guarded(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("a step of the long connection failed", e);
            }
        };
    }
}
