package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** An agenda whose time is moved by hand. What is to be done at once is done when somebody lets it. */
final class ManualAgenda implements Agenda {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();
    private long now;
    private long number;

    private record Later(long at, long number, Runnable step) {}

    @Override
    public void run(Runnable step) {
        steps.add(step);
    }

    @Override
    public Ticket after(Duration delay, Runnable step) {
        Later entry = new Later(now + delay.toNanos(), number++, step);
        later.add(entry);
        return () -> later.remove(entry);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    /** Does all that is to be done now. */
    void settle() {
        while (!steps.isEmpty()) {
            steps.remove().run();
        }
    }

    /** Nothing that was to come comes any more. */
    void forget() {
        steps.clear();
        later.clear();
    }

    /** Lets time pass, doing on the way what is due. */
    void pass(Duration duration) {
        settle();
        long end = now + duration.toNanos();
        while (true) {
            Later next = later.stream()
                    .filter(it -> it.at <= end)
                    .min(Comparator.comparingLong(Later::at).thenComparingLong(Later::number))
                    .orElse(null);
            if (next == null) {
                break;
            }
            later.remove(next);
            now = Math.max(now, next.at);
            next.step.run();
            settle();
        }
        now = end;
    }
}
