package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConversationRatesTest {
    private final ConversationRates rates = new ConversationRates();
    private long now = 5;

    @Test
    void allowsThirtyAMinuteAndSaysHowLongToWait() {
        take(30);
        now += Duration.ofSeconds(20).toNanos();

        assertThat(rates.take("a", now)).isEqualTo(Duration.ofSeconds(40));
        assertThat(rates.take("b", now)).isZero();
        now += Duration.ofSeconds(40).toNanos();
        assertThat(rates.take("a", now)).isZero();
    }

    @Test
    void allowsAThousandAnHour() {
        for (int i = 0; i < 1000; i++) {
            take(1);
            now += Duration.ofSeconds(3).toNanos();
        }

        assertThat(rates.take("a", now)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void countsNothingForWhatHasToWait() {
        take(30);
        rates.take("a", now);
        rates.take("a", now);

        now += Duration.ofMinutes(1).toNanos();
        take(30);
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(rates.take("a", now)).isZero();
        }
    }
}
