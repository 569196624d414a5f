package org.liaisonbot.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.ledger.Policies;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.Decree;
import org.liaisonbot.time.Decrees;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.WorkingDays;

class ScheduleTests {
    private static final Decrees KNOWN = new KnownDecrees(Path.of("no-such-folder"));

    private final Schedule schedule = by(KNOWN);

    @ParameterizedTest(name = "{0}: draft {1} {2}, reminder {3}")
    @CsvSource({
        "2024-W26, 2024-06-27, 15:10, 2024-06-28",
        "2024-W14, 2024-04-03, 15:10, 2024-04-07",
        "2024-W39, 2024-09-27, 15:10, 2024-09-29",
        "2024-W07, 2024-02-18, 09:20, 2024-02-18",
        "2024-W40, 2024-09-30, 09:20, 2024-09-30",
        "2024-W18, 2024-04-29, 15:10, 2024-04-30"
    })
    void ringsForTheDraftOnTheLastButOneWorkingDayOfTheWeek(
            String week, LocalDate draftOn, LocalTime draftAt, LocalDate reminderOn) {
        assertThat(weekly(IsoWeek.parse(week)))
                .containsExactly(
                        new Bell(Job.WEEKLY_DRAFT, BusinessZone.instantOf(draftOn, draftAt)),
                        new Bell(Job.WEEKLY_REMINDER, BusinessZone.instantOf(reminderOn, LocalTime.of(16, 40))));
    }

    @Test
    void ringsForTheMonthlyWindowOnItsLastDayInThisOrder() {
        assertThat(bells(schedule, "2024-06-05"))
                .containsExactly(
                        tuple(Job.DIGEST, "08:50"), tuple(Job.FINAL_CALL, "15:50"), tuple(Job.CLOSE_WINDOW, "17:40"));
    }

    @Test
    void bringsTheMonthlyPackOnTheFourthWorkingDayAfterTheDigest() {
        assertThat(bells(schedule, "2024-05-09"))
                .startsWith(tuple(Job.DIGEST, "08:50"), tuple(Job.MONTHLY_PACK, "08:50"));
    }

    @Test
    void closesTheWindowOfJanuaryOnAMakeUpSunday() {
        assertThat(schedule.lastDayOfWindow(YearMonth.of(2024, 2))).isEqualTo(LocalDate.of(2024, 2, 4));
        assertThat(bells(schedule, "2024-02-04")).contains(tuple(Job.CLOSE_WINDOW, "17:40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-10", "2024-06-15", "2024-10-01", "2024-02-12"})
    void ringsNothingOnADayOff(LocalDate day) {
        assertThat(schedule.on(day)).isEmpty();
    }

    @ParameterizedTest(name = "the window is open on {0}: {1}")
    @CsvSource({"2024-06-03, true", "2024-06-05, true", "2024-06-06, false", "2024-06-28, false", "2024-05-08, true"})
    void keepsTheWindowOpenForThreeWorkingDays(LocalDate day, boolean open) {
        assertThat(schedule.isInMonthlyWindow(day)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-11-25, false",
        "2024-11-29, false",
        "2024-12-02, true",
        "2024-12-03, false",
        "2024-12-09, true",
        "2024-12-30, true"
    })
    void warnsEachWeekFromDecemberAsLongAsTheNextYearIsUnknown(LocalDate day, boolean warns) {
        Schedule unknownYearAhead = by(year -> year == 2024 ? KNOWN.of(2024) : Optional.empty());

        assertThat(jobs(unknownYearAhead.on(day)).contains(Job.CALENDAR_WARNING))
                .isEqualTo(warns);
        assertThat(jobs(schedule.on(day))).doesNotContain(Job.CALENDAR_WARNING);
    }

    @Test
    void warnsAtOnceWhenDecemberBeginsInTheMiddleOfAWeek() {
        Schedule only2020 = by(year -> year == 2020
                ? Optional.of(new Decree(2020, Set.of(LocalDate.of(2020, 1, 1)), Set.of()))
                : Optional.empty());

        assertThat(jobs(only2020.on(LocalDate.of(2020, 12, 1)))).contains(Job.CALENDAR_WARNING);
        assertThat(jobs(only2020.on(LocalDate.of(2020, 12, 2)))).doesNotContain(Job.CALENDAR_WARNING);
    }

    @Test
    void ringsNothingInAYearWithoutADecreeAndClosesTheWeekBeforeIt() {
        Schedule only2024 = by(year -> year == 2024 ? KNOWN.of(2024) : Optional.empty());

        assertThat(only2024.on(LocalDate.of(2025, 1, 2))).isEmpty();
        assertThat(jobs(only2024.on(LocalDate.of(2024, 12, 31)))).contains(Job.WEEKLY_REMINDER);
    }

    @Test
    void ringsAfterOneInstantUntilAnotherInclusive() {
        Instant digest = at("2024-06-05", 8, 50);
        Instant call = at("2024-06-05", 15, 50);

        assertThat(jobs(schedule.between(digest, call))).containsExactly(Job.FINAL_CALL);
        assertThat(jobs(schedule.between(digest.minusSeconds(1), call.minusSeconds(1))))
                .containsExactly(Job.DIGEST);
        assertThat(schedule.between(call, call)).isEmpty();
    }

    @Test
    void findsTheNextBellAcrossAHoliday() {
        assertThat(schedule.nextAfter(at("2024-09-30", 16, 40)))
                .contains(new Bell(Job.DIGEST, at("2024-10-08", 8, 50)));
    }

    @Test
    void ringsForOneDigestOnEachWorkingDayOfTheYear() {
        List<Bell> year = schedule.between(at("2024-01-01", 0, 0), at("2024-12-31", 23, 59));

        assertThat(jobs(year)).filteredOn(Job.DIGEST::equals).hasSize(251);
        assertThat(jobs(year)).filteredOn(Job.CLOSE_WINDOW::equals).hasSize(12);
        assertThat(jobs(year)).filteredOn(Job.MONTHLY_PACK::equals).hasSize(12);
    }

    private List<Bell> weekly(IsoWeek week) {
        return week.monday()
                .datesUntil(week.sunday().plusDays(1))
                .flatMap(day -> schedule.on(day).stream())
                .filter(bell -> bell.job() == Job.WEEKLY_DRAFT || bell.job() == Job.WEEKLY_REMINDER)
                .toList();
    }

    private static List<Tuple> bells(Schedule schedule, String day) {
        return schedule.on(LocalDate.parse(day)).stream()
                .map(it -> tuple(
                        it.job(), BusinessZone.timeOf(it.at()).toLocalTime().toString()))
                .toList();
    }

    private static List<Job> jobs(List<Bell> bells) {
        return bells.stream().map(Bell::job).toList();
    }

    private static Instant at(String day, int hour, int minute) {
        return BusinessZone.instantOf(LocalDate.parse(day), LocalTime.of(hour, minute));
    }

    private static Schedule by(Decrees decrees) {
        return new Schedule(new WorkingDays(decrees), Policies.byDefault());
    }
}
