package org.liaisonbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(
        showSql = false,
        properties = {
            "spring.test.database.replace=none",
            "spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor}",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(classes = SendingPushesTests.Application.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SendingPushesTests {
    private static final Instant MORNING = Instant.parse("2024-06-03T00:50:00Z");
    private static final PushId PUSH = new PushId("DIGEST:2024-06-03:slj");
    private static final PushId OTHER = new PushId("DIGEST:2024-06-03:zjj");
    private static final UserId WATER = new UserId("slj");
    private static final UserId HOUSING = new UserId("zjj");

    private final ScriptedSender sender = new ScriptedSender();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Claims claims;

    @Autowired
    private ScriptedBudget budget;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private Dispatching dispatching;

    @EnableAutoConfiguration
    @EntityScan("org.liaisonbot.outbox")
    @EnableJpaRepositories("org.liaisonbot.outbox")
    @Import({Outbox.class, Claims.class})
    static class Application {
        @Bean
        ScriptedBudget budget() {
            return new ScriptedBudget();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }

    @BeforeEach
    void anEmptyOutboxInTheMorning() {
        clock.set(MORNING);
        budget.grants();
        dispatching = new Dispatching(claims, sender, List.of());
    }

    @AfterEach
    void leaveNothingBehind() {
        dispatching.stop();
        for (String table : List.of("push_recipient", "push_task", "push", "document")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void plansTheSamePushOnce() {
        assertThat(outbox.plan(push(PUSH, WATER))).isTrue();
        assertThat(outbox.plan(push(PUSH, WATER))).isFalse();

        assertThat(outbox.between(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 3)))
                .extracting(Push::id)
                .containsExactly(PUSH);
    }

    @Test
    void sendsWhatIsDueOnceAndRecordsIt() {
        outbox.plan(push(PUSH, WATER));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 0));
        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 0));

        assertThat(sender.calls()).containsExactly(PUSH);
        assertThat(stored(PUSH))
                .extracting(Push::state, Push::msgid, Push::sentAt)
                .containsExactly(PushState.SENT, "m-" + PUSH, MORNING);
    }

    @Test
    void sendsNothingBeforeItIsDue() {
        clock.set(MORNING.minusSeconds(1));
        outbox.plan(push(PUSH, WATER));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 0));
        assertThat(outbox.nextAttemptAt()).contains(MORNING);
    }

    @Test
    void claimsEachPushOnceWhenTwoDispatchersRun() throws Exception {
        List<PushId> all = IntStream.range(0, 150)
                .mapToObj(number -> new PushId("BROADCAST:2024-06-03:" + number))
                .toList();
        all.forEach(id -> outbox.plan(push(id, WATER)));
        Dispatching second = new Dispatching(claims, sender, List.of());
        ExecutorService both = Executors.newFixedThreadPool(2);

        int sent = 0;
        List<Callable<Dispatching.Dispatched>> work = List.of(dispatching::dispatchDue, second::dispatchDue);
        for (Future<Dispatching.Dispatched> done : both.invokeAll(work)) {
            sent += done.get().sent();
        }
        both.shutdown();
        second.stop();

        assertThat(sent).isEqualTo(150);
        assertThat(sender.calls()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void leavesAloneWhatIsStillUnderWayWhenTheClockIsMovedPastItsLease() {
        outbox.plan(push(PUSH, WATER));
        sender.during(PUSH, () -> {
            clock.set(MORNING.plus(Claims.LEASE).plusSeconds(1));
            dispatching.dispatchDue();
        });

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 0));

        assertThat(sender.calls()).containsExactly(PUSH);
    }

    @Test
    void returnsOnlyWhenWhatSomebodyCausedIsSentToo() {
        outbox.plan(push(PUSH, PushKind.URGE, WATER));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        sender.during(PUSH, () -> {
            begun.countDown();
            awaitUninterruptibly(asked);
        });
        dispatching.plannedForNow(new Outbox.PlannedForNow(PUSH));
        awaitUninterruptibly(begun);

        asked.countDown();
        dispatching.dispatchDue();

        assertThat(stored(PUSH).state()).isEqualTo(PushState.SENT);
    }

    @Test
    void findsAPushAgainThatACrashLeftClaimed() {
        outbox.plan(push(PUSH, WATER));
        assertThat(claims.claim(PUSH.value())).isPresent();

        assertThat(dispatching.dispatchDue().sent()).isZero();
        clock.set(MORNING.plus(Claims.LEASE).plusSeconds(1));

        assertThat(dispatching.dispatchDue().sent()).isEqualTo(1);
        assertThat(stored(PUSH).state()).isEqualTo(PushState.SENT);
    }

    @Test
    void findsItAtOnceWhenTheClaimsOfADeadProcessAreForgotten() {
        outbox.plan(push(PUSH, WATER));
        claims.claim(PUSH.value());

        dispatching.forgetClaims();

        assertThat(dispatching.dispatchDue().sent()).isEqualTo(1);
    }

    @Test
    void keepsTheResultOfTheClaimThatWonWhenALostOneReportsLate() {
        outbox.plan(push(PUSH, WATER));
        claims.claim(PUSH.value());
        clock.set(MORNING.plus(Claims.LEASE).plusSeconds(1));
        dispatching.dispatchDue();

        claims.record(PUSH, new MessageSender.GiveUp("太晚"));

        assertThat(stored(PUSH))
                .extracting(Push::state, Push::msgid, Push::error)
                .containsExactly(PushState.SENT, "m-" + PUSH, null);
    }

    @Test
    void sendsTheOthersAlthoughTheChannelBreaksOnOneAndTriesThatOneAgain() {
        outbox.plan(push(PUSH, WATER));
        outbox.plan(push(OTHER, HOUSING));
        sender.breakOn(PUSH);

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 1));

        assertThat(stored(OTHER).state()).isEqualTo(PushState.SENT);
        sender.answer(PUSH, ScriptedSender.sent("m2"));
        clock.set(MORNING.plus(Claims.LEASE).plusSeconds(1));
        dispatching.dispatchDue();
        assertThat(stored(PUSH).msgid()).isEqualTo("m2");
    }

    @Test
    void waitsForTheBudgetWithoutCountingItAsAnAttempt() {
        outbox.plan(push(PUSH, WATER));
        budget.grantsAfter(Duration.ofSeconds(8));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 0));

        assertThat(sender.calls()).isEmpty();
        assertThat(stored(PUSH)).extracting(Push::state, Push::error).containsExactly(PushState.PLANNED, "发送过密");
        budget.grants();
        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 0));
        clock.set(MORNING.plusSeconds(8));
        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 0));
        assertThat(stored(PUSH).error()).isNull();
    }

    @Test
    void sendsWhatWaitedForTheBudgetAlthoughTheClockStandsStill() {
        outbox.plan(push(PUSH, WATER));
        budget.grantsAfter(Duration.ofSeconds(8));
        dispatching.dispatchDue();
        budget.grants();

        claims.resume(List.of(PUSH.value()));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 0));
    }

    @Test
    void triesAgainLaterWhenThePlatformIsBusy() {
        outbox.plan(push(PUSH, WATER));
        sender.answer(PUSH, ScriptedSender.retry(Duration.ofMinutes(5)));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 1));
        assertThat(outbox.nextAttemptAt()).contains(MORNING.plus(Duration.ofMinutes(5)));
        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 0));

        sender.answer(PUSH, ScriptedSender.sent("m3"));
        clock.set(MORNING.plus(Duration.ofMinutes(5)));
        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(1, 0));
        assertThat(stored(PUSH).error()).isNull();
    }

    @Test
    void failsAPushThatCouldOnlyBeRetriedTooLate() {
        outbox.plan(push(PUSH, WATER));
        sender.answer(PUSH, ScriptedSender.retry(Duration.ofHours(12)));

        dispatching.dispatchDue();

        assertThat(stored(PUSH)).extracting(Push::state, Push::error).containsExactly(PushState.FAILED, "系统繁忙");
    }

    @Test
    void failsAPushPastItsTimeInsteadOfSendingIt() {
        outbox.plan(push(PUSH, WATER));
        clock.set(MORNING.plus(Duration.ofHours(10)));

        dispatching.dispatchDue();

        assertThat(sender.calls()).isEmpty();
        assertThat(stored(PUSH)).extracting(Push::state, Push::error).containsExactly(PushState.FAILED, "已过发送时限");
    }

    @Test
    void givesUpWhatWillNeverGoThrough() {
        outbox.plan(push(PUSH, WATER));
        sender.answer(PUSH, new MessageSender.GiveUp("无此账号"));

        assertThat(dispatching.dispatchDue()).isEqualTo(new Dispatching.Dispatched(0, 1));
        clock.set(MORNING.plus(Duration.ofHours(1)));
        dispatching.dispatchDue();

        assertThat(sender.calls()).containsExactly(PUSH);
        assertThat(stored(PUSH).state()).isEqualTo(PushState.FAILED);
    }

    @Test
    void keepsApartWhomItDidNotReach() {
        outbox.plan(push(PUSH, WATER, HOUSING));
        outbox.plan(push(OTHER, HOUSING));
        sender.answer(PUSH, ScriptedSender.sent("m4", "ZJJ"));
        sender.answer(OTHER, ScriptedSender.sent("m5", "zjj"));

        dispatching.dispatchDue();

        assertThat(stored(PUSH).unreachable()).containsExactly(HOUSING);
        assertThat(stored(PUSH).state()).isEqualTo(PushState.SENT);
        assertThat(stored(OTHER))
                .extracting(Push::state, Push::error)
                .containsExactly(PushState.FAILED, "接收人均不可达：账号无效，不在应用可见范围，或没有许可");
        assertThat(outbox.reachedAbout(ReportingPeriod.parse("2024-05"))).containsExactly(WATER);
    }

    @Test
    void remembersWhatTheLastPushThatWentOutListed() {
        outbox.plan(push(PUSH, WATER));
        assertThat(outbox.lastAskedOf(WATER)).isEmpty();

        dispatching.dispatchDue();

        assertThat(outbox.lastAskedOf(new UserId("SLJ"))).containsExactly(new TaskCode("水3"), new TaskCode("固4"));
    }

    @Test
    void makesAnOrderedFileOnceAndSendsTheSameBytesAgain() {
        List<String> made = new ArrayList<>();
        DocumentMaker maker = order -> {
            made.add(order);
            return Optional.of(("file " + made.size()).getBytes());
        };
        Dispatching making = new Dispatching(claims, sender, List.of(maker));
        outbox.plan(new NewPush(
                PUSH,
                PushKind.MONTHLY_PACK,
                List.of(WATER),
                List.of(),
                null,
                new Content.Order("月报.docx", "monthly 2024-05"),
                MORNING,
                MORNING.plus(Duration.ofHours(9))));
        sender.answer(PUSH, ScriptedSender.retry(Duration.ZERO));
        making.dispatchDue();
        clock.set(MORNING.plus(Duration.ofMinutes(5)));
        making.dispatchDue();
        making.stop();

        assertThat(made).containsExactly("monthly 2024-05");
        assertThat(sender.contents())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.fileBytes()).isEqualTo("file 1".getBytes()));
    }

    @Test
    void givesUpAnOrderThatNobodyCanMake() {
        outbox.plan(new NewPush(
                PUSH,
                PushKind.MONTHLY_PACK,
                List.of(WATER),
                List.of(),
                null,
                new Content.Order("月报.docx", "quarterly 2024-Q2"),
                MORNING,
                MORNING.plus(Duration.ofHours(9))));

        dispatching.dispatchDue();

        assertThat(sender.calls()).isEmpty();
        assertThat(stored(PUSH).state()).isEqualTo(PushState.FAILED);
    }

    private Push stored(PushId id) {
        return outbox.push(id).orElseThrow();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static NewPush push(PushId id, UserId... recipients) {
        return push(id, PushKind.DIGEST, recipients);
    }

    private static NewPush push(PushId id, PushKind kind, UserId... recipients) {
        return new NewPush(
                id,
                kind,
                List.of(recipients),
                List.of(new TaskCode("水3"), new TaskCode("固4")),
                ReportingPeriod.parse("2024-05"),
                new Content.Text("请报5月份工作进展。"),
                MORNING,
                MORNING.plus(Duration.ofHours(9)));
    }
}
