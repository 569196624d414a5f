package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.SendingBudget.Verdict;
import org.liaisonbot.time.SettableClock;
import org.springframework.transaction.support.TransactionTemplate;

/** How much goes out at most, by clocks that only the test moves. */
class BudgetsTest {
    private static final SendingLimits USUAL = new SendingLimits(20, 8, 900, 1_000_000, 70, 10);
    private static final WecomSettings APP = new WecomSettings(
            "ww5823bf96d3bd56c7",
            1000002,
            SenderSite.SECRET,
            SenderSite.CALLBACK_TOKEN,
            SenderSite.AES_KEY,
            "http://localhost");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UserId WATER = new UserId("Unit-01");
    private static final UserId HOUSING = new UserId("Unit-02");

    private final TokenDatabase database = new TokenDatabase();
    private final SettableClock wall = clockAt("2026-11-24T02:00:00Z");
    private final SettableClock live = wall;
    private final Budgets budgets = with(USUAL, live);

    @Test
    void neverSendsMoreThanThirtyInAnyMinuteToOneMemberHoweverLongItIsTried() {
        Deque<Instant> lastMinute = new ArrayDeque<>();
        int sent = 0;
        for (int second = 0; second < 1800; second++) {
            wall.set(wall.instant().plusSeconds(1));
            Instant now = wall.instant();
            lastMinute.removeIf(at -> !at.isAfter(now.minus(MINUTE)));
            while (take(budgets, true, WATER).isGranted()) {
                lastMinute.add(now);
                sent++;
            }
            assertThat(lastMinute).hasSizeLessThanOrEqualTo(30);
        }
        assertThat(sent).isBetween(200, 300);
    }

    @Test
    void countsEachMemberForHimselfAndWithoutRegardToCase() {
        for (int i = 0; i < 20; i++) {
            assertThat(take(budgets, true, new UserId(i % 2 == 0 ? "unit-01" : "UNIT-01"))
                            .isGranted())
                    .isTrue();
        }

        assertThat(take(budgets, true, WATER).delay()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
        assertThat(take(budgets, true, HOUSING).isGranted()).isTrue();
    }

    @Test
    void takesForAllRecipientsOrForNone() {
        for (int i = 0; i < 20; i++) {
            take(budgets, true, WATER);
        }
        long left = budgets.leftToday();

        assertThat(take(budgets, true, HOUSING, WATER).isGranted()).isFalse();

        assertThat(budgets.leftToday()).isEqualTo(left);
        for (int i = 0; i < 20; i++) {
            assertThat(take(budgets, true, HOUSING).isGranted()).isTrue();
        }
    }

    @Test
    void sharesTheBudgetAmongInstances() throws Exception {
        Budgets other = with(USUAL, live);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Budgets one = i % 2 == 0 ? budgets : other;
            tries.add(() -> take(one, true, WATER).isGranted());
        }

        int granted = 0;
        for (Future<Boolean> done : instances.invokeAll(tries)) {
            granted += done.get() ? 1 : 0;
        }
        instances.shutdown();

        assertThat(granted).isEqualTo(20);
    }

    @Test
    void keepsTheRestOfTheDaysQuotaForWhatSomebodyWaitsFor() {
        Budgets small = with(new SendingLimits(20, 8, 900, 10, 70, 20), live);
        for (int i = 0; i < 8; i++) {
            assertThat(take(small, false, new UserId("u" + i)).isGranted()).isTrue();
        }

        Verdict bulk = take(small, false, WATER);

        assertThat(bulk.delay()).isEqualTo(Duration.ofHours(14));
        assertThat(bulk.reason()).contains("额度");
        assertThat(take(small, true, WATER).isGranted()).isTrue();
        assertThat(take(small, true, WATER).isGranted()).isTrue();
        assertThat(take(small, true, WATER).isGranted()).isFalse();
        wall.set(wall.instant().plus(Duration.ofHours(14)));
        assertThat(take(small, false, WATER).isGranted()).isTrue();
    }

    @Test
    void growsWithTheDirectoryOnTheSameDay() {
        assertThat(take(with(new SendingLimits(20, 8, 900, 1, 70, 0), live), false, WATER)
                        .isGranted())
                .isTrue();
        assertThat(take(with(new SendingLimits(20, 8, 900, 1, 70, 0), live), false, WATER)
                        .isGranted())
                .isFalse();

        assertThat(take(with(new SendingLimits(20, 8, 900, 3, 70, 0), live), false, WATER)
                        .isGranted())
                .isTrue();
    }

    @Test
    void doesNotMakeARehearsedYearWaitForRealMinutes() {
        SettableClock played = clockAt("2024-01-02T00:50:00Z");
        Budgets rehearsal = with(USUAL, played);

        for (int day = 0; day < 250; day++) {
            assertThat(take(rehearsal, false, WATER).isGranted()).isTrue();
            assertThat(take(rehearsal, false, WATER).isGranted()).isTrue();
            played.set(played.instant().plus(Duration.ofDays(1)));
        }
    }

    @Test
    void letsRealTimePassWhileARehearsalsClockStandsStill() {
        Budgets rehearsal = with(USUAL, clockAt("2024-01-02T00:50:00Z"));
        for (int i = 0; i < 20; i++) {
            take(rehearsal, true, WATER);
        }
        assertThat(take(rehearsal, true, WATER).isGranted()).isFalse();

        wall.set(wall.instant().plusSeconds(8));

        assertThat(take(rehearsal, true, WATER).isGranted()).isTrue();
    }

    @Test
    void doesNotStallWhenARehearsalBeginsInThePast() {
        SettableClock played = new SettableClock();
        Budgets rehearsal = with(USUAL, played);
        for (int i = 0; i < 20; i++) {
            take(rehearsal, true, WATER);
        }

        played.set(Instant.parse("2024-01-02T00:50:00Z"));

        assertThat(take(rehearsal, true, WATER).isGranted()).isTrue();
    }

    @Test
    void refusesSettingsThatThePlatformWouldNotBear() {
        assertThatThrownBy(() -> new SendingLimits(20, 11, 900, 0, 70, 10)).hasMessageContaining("30");
        assertThatThrownBy(() -> new SendingLimits(20, 8, 1001, 0, 70, 10)).hasMessageContaining("1000");
    }

    private Verdict take(Budgets from, boolean urgent, UserId... recipients) {
        return new TransactionTemplate(database.transactions).execute(status -> from.take(List.of(recipients), urgent));
    }

    private Budgets with(SendingLimits limits, SettableClock clock) {
        BudgetTime time = new BudgetTime(clock == wall ? Clock.offset(wall, Duration.ofNanos(1)) : clock, wall);
        BudgetTable table = new BudgetTable(database.jdbc, database.transactions, time);
        return new Budgets(limits, APP, new DailyQuota(limits, null), table, clock);
    }

    private static SettableClock clockAt(String instant) {
        SettableClock clock = new SettableClock();
        clock.set(Instant.parse(instant));
        return clock;
    }
}
