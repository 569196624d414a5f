package org.liaisonbot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTests {
    private static final Instant LATE_ON_THE_FIFTEENTH = Instant.parse("2024-06-15T15:59:59Z");

    private final SettableClock clock = new SettableClock();

    @Test
    void standsStillWhereItWasSet() {
        assertThat(clock.isSet()).isFalse();

        clock.set(LATE_ON_THE_FIFTEENTH);

        assertThat(clock.isSet()).isTrue();
        assertThat(clock.instant()).isEqualTo(LATE_ON_THE_FIFTEENTH);
    }

    @Test
    void showsTheOfficesDayWhereverTheServerStands() {
        clock.set(LATE_ON_THE_FIFTEENTH);

        assertThat(LocalDate.ofInstant(clock.instant(), clock.getZone())).isEqualTo(LocalDate.of(2024, 6, 15));
        assertThat(BusinessZone.dayOf(LATE_ON_THE_FIFTEENTH.plusSeconds(1))).isEqualTo(LocalDate.of(2024, 6, 16));
        assertThat(BusinessZone.timeOf(LATE_ON_THE_FIFTEENTH)).hasToString("2024-06-15T23:59:59");
        assertThat(BusinessZone.instantOf(LocalDate.of(2024, 6, 16), LocalTime.MIDNIGHT))
                .isEqualTo(LATE_ON_THE_FIFTEENTH.plusSeconds(1));
    }

    @Test
    void knowsNoOtherZone() {
        assertThat(clock.withZone(BusinessZone.ID)).isSameAs(clock);
        assertThatThrownBy(() -> clock.withZone(ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
    }
}
