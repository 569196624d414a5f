package org.liaisonbot.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.WorkingDays;

/** When the bells ring, by the policy and the working days alone. */
final class Schedule {
    private static final MonthDay WARN_ABOUT_NEXT_YEAR_FROM = MonthDay.of(12, 1);

    private final WorkingDays workingDays;
    private final Policy policy;

    Schedule(WorkingDays workingDays, Policy policy) {
        this.workingDays = workingDays;
        this.policy = policy;
    }

    /** The bells after one instant until another, inclusive, in order. */
    List<Bell> between(Instant fromExclusive, Instant until) {
        return BusinessZone.dayOf(fromExclusive)
                .datesUntil(BusinessZone.dayOf(until).plusDays(1))
                .flatMap(day -> on(day).stream())
                .filter(bell -> bell.at().isAfter(fromExclusive) && !bell.at().isAfter(until))
                .toList();
    }

    /** The bells of a day in order; none on a day off, and none in a year without a decree. */
    List<Bell> on(LocalDate day) {
        List<Bell> bells = new ArrayList<>();
        if (!workingDays.isDecreed(day.getYear()) || !workingDays.isWorkingDay(day)) {
            return bells;
        }
        add(bells, Job.DIGEST, day, policy.digest().at());
        if (wantsWarningAboutNextYear(day)) {
            add(bells, Job.CALENDAR_WARNING, day, policy.digest().at());
        }
        addMonthly(bells, day);
        addWeekly(bells, day);
        bells.sort(null);
        return bells;
    }

    /** Whether the monthly window is open on this working day. */
    boolean isInMonthlyWindow(LocalDate day) {
        return !day.isAfter(lastDayOfWindow(YearMonth.from(day)));
    }

    LocalDate lastDayOfWindow(YearMonth month) {
        return workingDays.nthOf(month, policy.monthly().days());
    }

    private void addMonthly(List<Bell> bells, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        if (day.equals(lastDayOfWindow(month))) {
            add(bells, Job.FINAL_CALL, day, policy.monthly().finalCallAt());
            add(bells, Job.CLOSE_WINDOW, day, policy.monthly().closeAt());
        }
        if (day.equals(workingDays.nthOf(month, policy.monthly().packDay()))) {
            add(bells, Job.MONTHLY_PACK, day, policy.monthly().packAt());
        }
    }

    private void addWeekly(List<Bell> bells, LocalDate day) {
        List<LocalDate> week = workingDaysOf(IsoWeek.of(day));
        LocalDate last = week.get(week.size() - 1);
        if (week.size() == 1) {
            add(bells, Job.WEEKLY_DRAFT, day, policy.weekly().draftInOneDayWeekAt());
        } else if (day.equals(week.get(week.size() - 2))) {
            add(bells, Job.WEEKLY_DRAFT, day, policy.weekly().draftAt());
        }
        if (day.equals(last)) {
            add(bells, Job.WEEKLY_REMINDER, day, policy.weekly().remindAt());
        }
    }

    /** In the week that runs into a year without a decree, the days of that year count as days off. */
    private List<LocalDate> workingDaysOf(IsoWeek week) {
        return week.monday()
                .datesUntil(week.sunday().plusDays(1))
                .filter(day -> workingDays.isDecreed(day.getYear()) && workingDays.isWorkingDay(day))
                .toList();
    }

    private boolean wantsWarningAboutNextYear(LocalDate day) {
        return !MonthDay.from(day).isBefore(WARN_ABOUT_NEXT_YEAR_FROM)
                && (workingDays.isFirstOfItsWeek(day) || day.equals(workingDays.nthOf(YearMonth.from(day), 1)))
                && !workingDays.isDecreed(day.getYear() + 1);
    }

    /** The next bell after an instant, looking ahead for a year at most. */
    Optional<Bell> nextAfter(Instant instant) {
        LocalDate day = BusinessZone.dayOf(instant);
        return day.datesUntil(day.plusYears(1))
                .flatMap(it -> on(it).stream())
                .filter(bell -> bell.at().isAfter(instant))
                .findFirst();
    }

    private static void add(List<Bell> bells, Job job, LocalDate day, LocalTime time) {
        bells.add(new Bell(job, BusinessZone.instantOf(day, time)));
    }
}
