package org.liaisonbot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    private final WorkingDays days = new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));

    @ParameterizedTest
    @CsvSource({
        "2024-01, 2024-01-04",
        "2024-02, 2024-02-04",
        "2024-03, 2024-03-05",
        "2024-04, 2024-04-03",
        "2024-05, 2024-05-08",
        "2024-06, 2024-06-05",
        "2024-07, 2024-07-03",
        "2024-08, 2024-08-05",
        "2024-09, 2024-09-04",
        "2024-10, 2024-10-10",
        "2024-11, 2024-11-05",
        "2024-12, 2024-12-04"
    })
    void findsTheThirdWorkingDayOfEachMonth(YearMonth month, LocalDate third) {
        assertThat(days.nthOf(month, 3)).isEqualTo(third);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "2024-02-04, true, 春节前的周日，调休上班",
        "2024-02-12, false, 春节",
        "2024-02-18, true, 春节后的周日，调休上班",
        "2024-02-29, true, 闰日",
        "2024-04-05, false, 清明",
        "2024-04-07, true, 清明后的周日，调休上班",
        "2024-05-11, true, 劳动节后的周六，调休上班",
        "2024-06-10, false, 端午",
        "2024-06-15, false, 平常的周六",
        "2024-09-14, true, 中秋前的周六，调休上班",
        "2024-10-07, false, 国庆",
        "2024-10-12, true, 国庆后的周六，调休上班",
        "2024-12-31, true, 年底"
    })
    void worksOnMakeUpDaysAndNotOnHolidays(LocalDate day, boolean worked, String occasion) {
        assertThat(days.isWorkingDay(day)).as(occasion).isEqualTo(worked);
    }

    @Test
    void counts251WorkingDaysIn2024() {
        assertThat(days.of(2024)).hasSize(251);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 2024-06-28, 2024-07-01",
        "2024-06-28, 2024-06-28, 2024-06-28",
        "2024-10-01, 2024-09-30, 2024-10-08",
        "2024-02-04, 2024-02-04, 2024-02-04",
        "2024-02-10, 2024-02-09, 2024-02-18",
        "2025-01-01, 2024-12-31, 2025-01-02"
    })
    void movesOffADayOffToEitherSide(LocalDate day, LocalDate onOrBefore, LocalDate onOrAfter) {
        assertThat(days.onOrBefore(day)).isEqualTo(onOrBefore);
        assertThat(days.onOrAfter(day)).isEqualTo(onOrAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-28, 1, 2024-06-27, 2024-07-01",
        "2024-06-28, 7, 2024-06-19, 2024-07-09",
        "2024-02-29, 1, 2024-02-28, 2024-03-01",
        "2024-10-08, 3, 2024-09-27, 2024-10-11",
        "2024-12-31, 2, 2024-12-27, 2025-01-03"
    })
    void countsWorkingDaysBackAndOn(LocalDate day, int n, LocalDate before, LocalDate after) {
        assertThat(days.before(day, n)).isEqualTo(before);
        assertThat(days.after(day, n)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-28, 2024-06-28, 0",
        "2024-06-28, 2024-06-30, 0",
        "2024-06-28, 2024-07-01, 1",
        "2024-09-30, 2024-10-12, 5",
        "2024-12-31, 2025-01-02, 1"
    })
    void countsTheWorkingDaysBetween(LocalDate fromExclusive, LocalDate until, int count) {
        assertThat(days.between(fromExclusive, until)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{1} is first of its week: {2}")
    @CsvSource({
        "2024-W26, 2024-06-24, true",
        "2024-W26, 2024-06-25, false",
        "2024-W24, 2024-06-11, true",
        "2024-W14, 2024-04-07, false",
        "2024-W07, 2024-02-18, true",
        "2024-W40, 2024-10-01, false"
    })
    void knowsTheFirstWorkingDayOfAWeek(String week, LocalDate day, boolean first) {
        assertThat(IsoWeek.of(day)).hasToString(week);
        assertThat(days.isFirstOfItsWeek(day)).isEqualTo(first);
    }

    @Test
    void findsTheOneWorkingDayOfTheWeekOfTheSpringFestival() {
        assertThat(days.of(IsoWeek.parse("2024-W07"))).containsExactly(LocalDate.of(2024, 2, 18));
    }

    @Test
    void takesAWeekWithAMakeUpSundayAsAWeekOfFourDays() {
        assertThat(days.of(IsoWeek.parse("2024-W14")))
                .containsExactly(
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2024, 4, 2),
                        LocalDate.of(2024, 4, 3),
                        LocalDate.of(2024, 4, 7));
    }

    @Test
    void refusesAYearWithoutADecreeAndNamesIt() {
        WorkingDays unknown = new WorkingDays(year -> Optional.empty());

        assertThat(unknown.isDecreed(2031)).isFalse();
        assertThatThrownBy(() -> unknown.isWorkingDay(LocalDate.of(2031, 5, 6)))
                .isInstanceOfSatisfying(
                        UndecreedYear.class,
                        refusal -> assertThat(refusal.year()).isEqualTo(2031))
                .hasMessageContaining("2031.csv");
    }
}
