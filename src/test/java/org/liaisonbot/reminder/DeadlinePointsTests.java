package org.liaisonbot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Policies;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.WorkingDays;

class DeadlinePointsTests {
    private static final LocalDate SUNDAY = LocalDate.of(2024, 6, 30);

    private final WorkingDays workingDays = new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));
    private final DeadlinePoints points = new DeadlinePoints(workingDays, Policies.byDefault());

    @Test
    void namesADateOnASundayCountedBackFromTheFridayBefore() {
        assertThat(daysOn(SUNDAY, Part.LEAD, "2024-05-01", "2024-06-30"))
                .extracting(LocalDate::toString)
                .containsExactly("2024-05-16", "2024-06-06", "2024-06-19", "2024-06-25", "2024-06-27", "2024-06-28");
    }

    @Test
    void namesItToSupportUnitsSevenAndOneDaysBefore() {
        assertThat(daysOn(SUNDAY, Part.SUPPORT, "2024-05-01", "2024-08-31"))
                .extracting(LocalDate::toString)
                .containsExactly("2024-06-19", "2024-06-27");
    }

    @Test
    void namesItAfterwardsOnTheFirstAndThirdDayAndThenEachWeek() {
        assertThat(daysOn(SUNDAY, Part.LEAD, "2024-07-01", "2024-07-31"))
                .extracting(LocalDate::toString)
                .containsExactly("2024-07-01", "2024-07-03", "2024-07-08", "2024-07-15", "2024-07-22", "2024-07-29");
    }

    @Test
    void waitsForTheThirdDayAlthoughANewWeekHasBegun() {
        assertThat(daysOn(LocalDate.of(2024, 6, 27), Part.LEAD, "2024-06-28", "2024-07-09"))
                .extracting(LocalDate::toString)
                .containsExactly("2024-06-28", "2024-07-02", "2024-07-08");
    }

    @Test
    void beginsTheWeekAfterAHolidayOnItsFirstWorkingDay() {
        assertThat(daysOn(LocalDate.of(2024, 9, 20), Part.LEAD, "2024-09-29", "2024-10-20"))
                .extracting(LocalDate::toString)
                .containsExactly("2024-09-30", "2024-10-08", "2024-10-14");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "2024-06-28, 2024-06-30, 0",
        "2024-06-27, 2024-06-30, 1",
        "2024-09-30, 2024-10-08, 1",
        "2024-07-01, 2024-06-30, -1",
        "2024-10-08, 2024-09-30, -1",
        "2024-12-30, 2025-01-01, 1"
    })
    void countsTheWorkingDaysLeft(LocalDate day, LocalDate due, int left) {
        assertThat(points.workingDaysLeft(day, due)).isEqualTo(left);
    }

    @Test
    void namesNoDateInAYearWithoutADecree() {
        WorkingDays only2024 = new WorkingDays(
                year -> year == 2024 ? new KnownDecrees(Path.of("no-such-folder")).of(2024) : Optional.empty());

        assertThat(new DeadlinePoints(only2024, Policies.byDefault())
                        .isNamedOn(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 2), Part.LEAD))
                .isFalse();
    }

    private Stream<LocalDate> daysOn(LocalDate due, Part part, String from, String until) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until).plusDays(1))
                .filter(workingDays::isWorkingDay)
                .filter(day -> points.isNamedOn(day, due, part));
    }
}
