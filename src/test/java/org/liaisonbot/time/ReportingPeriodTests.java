package org.liaisonbot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTests {
    @ParameterizedTest(name = "a report of {0} is about {1}")
    @CsvSource({
        "2024-06-01, 2024-05",
        "2024-06-15, 2024-05",
        "2024-06-16, 2024-06",
        "2024-06-30, 2024-06",
        "2024-01-01, 2023-12",
        "2024-01-15, 2023-12",
        "2024-01-16, 2024-01",
        "2024-02-29, 2024-02",
        "2024-03-01, 2024-02",
        "2024-12-31, 2024-12"
    })
    void countsAReportUpToTheFifteenthForTheMonthBefore(LocalDate madeOn, String period) {
        assertThat(ReportingPeriod.ofReportMadeOn(madeOn)).hasToString(period);
    }

    @ParameterizedTest
    @CsvSource({"2024-06, 2024-05", "2024-01, 2023-12"})
    void isAskedAboutInTheMonthAfter(YearMonth window, String period) {
        assertThat(ReportingPeriod.askedAboutIn(window)).hasToString(period);
        assertThat(ReportingPeriod.parse(period).windowMonth()).isEqualTo(window);
    }

    @Test
    void comesInTheOrderOfTheMonths() {
        assertThat(ReportingPeriod.parse("2023-12")).isLessThan(ReportingPeriod.parse("2024-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-5", "2024年5月", "", "2024-05-01"})
    void refusesWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> ReportingPeriod.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
