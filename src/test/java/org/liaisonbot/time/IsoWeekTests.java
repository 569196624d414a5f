package org.liaisonbot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTests {
    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "2024-01-01, 2024-W01, 2024-01-01, 2024-01-07",
        "2024-06-30, 2024-W26, 2024-06-24, 2024-06-30",
        "2024-07-01, 2024-W27, 2024-07-01, 2024-07-07",
        "2024-12-29, 2024-W52, 2024-12-23, 2024-12-29",
        "2024-12-31, 2025-W01, 2024-12-30, 2025-01-05",
        "2021-01-03, 2020-W53, 2020-12-28, 2021-01-03"
    })
    void beginsOnMondayAndMayBelongToAnotherYear(LocalDate day, String week, LocalDate monday, LocalDate sunday) {
        IsoWeek found = IsoWeek.of(day);

        assertThat(found).hasToString(week).isEqualTo(IsoWeek.parse(week));
        assertThat(found.monday()).isEqualTo(monday);
        assertThat(found.sunday()).isEqualTo(sunday);
        assertThat(found.contains(day)).isTrue();
        assertThat(found.contains(sunday.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-W52, 1, 2025-W01", "2025-W01, -1, 2024-W52", "2020-W52, 2, 2021-W01", "2024-W26, 0, 2024-W26"})
    void countsOnOverTheEndOfAYear(String from, int weeks, String to) {
        assertThat(IsoWeek.parse(from).plusWeeks(weeks)).hasToString(to);
    }

    @Test
    void comesInTheOrderOfTheCalendar() {
        assertThat(IsoWeek.parse("2020-W53")).isLessThan(IsoWeek.parse("2021-W01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-W00", "2024-W53", "2024-W1", "2024W26", "W26", "2024-w26", "2024-06", ""})
    void refusesWhatIsNoWeek(String text) {
        assertThatThrownBy(() -> IsoWeek.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
