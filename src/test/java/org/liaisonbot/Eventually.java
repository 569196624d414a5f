package org.liaisonbot;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** For what the bot does after it has answered: what somebody's message caused goes out beside the answer. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    static void sees(Callable<Boolean> condition) {
        seesWithin(PATIENCE, condition);
    }

    static void seesWithin(Duration patience, Callable<Boolean> condition) {
        await().atMost(patience).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
