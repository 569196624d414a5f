package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** 30 frames a minute and 1,000 an hour for each conversation: fact sheet 10.6. Not for several threads at once. */
final class ConversationRates {
    private static final int A_MINUTE = 30;
    private static final int AN_HOUR = 1000;
    private static final int MAX_CONVERSATIONS = 5000;

    private final Map<String, Deque<Long>> sent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MAX_CONVERSATIONS;
        }
    };

    /** Counts one more and answers zero, or counts nothing and answers how long to wait. */
    Duration take(String chatId, long nanoTime) {
        Deque<Long> times = sent.computeIfAbsent(chatId, any -> new ArrayDeque<>());
        while (!times.isEmpty()
                && nanoTime - times.getFirst() >= Duration.ofHours(1).toNanos()) {
            times.removeFirst();
        }
        Duration wait = longer(
                wait(times, A_MINUTE, Duration.ofMinutes(1), nanoTime),
                wait(times, AN_HOUR, Duration.ofHours(1), nanoTime));
        if (wait.isZero()) {
            times.addLast(nanoTime);
        }
        return wait;
    }

    private static Duration wait(Deque<Long> times, int allowed, Duration window, long now) {
        if (times.size() < allowed) {
            return Duration.ZERO;
        }
        long oldest = times.stream().skip(times.size() - allowed).findFirst().orElse(now);
        Duration wait = window.minusNanos(now - oldest);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
