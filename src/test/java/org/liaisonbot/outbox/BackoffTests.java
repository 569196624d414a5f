package org.liaisonbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {
    private static final PushId PUSH = new PushId("DIGEST:2024-06-03:slj");

    @ParameterizedTest(name = "attempt {0} waits {1} at least and a fifth more at most")
    @CsvSource({
        "1, PT30S",
        "2, PT1M",
        "3, PT2M",
        "4, PT4M",
        "5, PT8M",
        "6, PT16M",
        "7, PT30M",
        "8, PT30M",
        "40, PT30M",
        "1000, PT30M"
    })
    void doublesTheWaitUpToHalfAnHour(int attempt, Duration wait) {
        assertThat(Backoff.after(attempt, PUSH, Duration.ZERO)).isBetween(wait, wait.plus(wait.dividedBy(5)));
    }

    @Test
    void waitsAsLongAsThePlatformAskedFor() {
        assertThat(Backoff.after(1, PUSH, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void waitsTheSameTimeForTheSameAttempt() {
        assertThat(Backoff.after(3, PUSH, Duration.ZERO)).isEqualTo(Backoff.after(3, PUSH, Duration.ZERO));
    }
}
