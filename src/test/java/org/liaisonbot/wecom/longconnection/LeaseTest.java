package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaseTest {
    private final ManualAgenda time = new ManualAgenda();
    private final JdbcClient jdbc = Database.fresh();

    @Test
    void isHeldByOneProcessAsLongAsItRenewsIt() {
        Lease one = lease("bot", "one");
        Lease other = lease("bot", "other");

        assertThat(one.hold()).isTrue();
        for (int i = 0; i < 20; i++) {
            time.pass(Lease.RENEWED_EVERY);
            assertThat(other.hold()).isFalse();
            assertThat(one.hold()).isTrue();
        }
    }

    @Test
    void goesToAnotherWhenItsHolderIsGone() {
        Lease one = lease("bot", "one");
        Lease other = lease("bot", "other");
        one.hold();

        time.pass(Lease.LASTS);
        assertThat(other.hold()).isFalse();
        time.pass(Duration.ofSeconds(1));
        assertThat(other.hold()).isTrue();
        assertThat(one.hold()).isFalse();
    }

    @Test
    void goesToAnotherAtOnceWhenItIsReleased() {
        Lease one = lease("bot", "one");
        Lease other = lease("bot", "other");
        one.hold();
        other.release();
        assertThat(other.hold()).isFalse();

        one.release();

        assertThat(other.hold()).isTrue();
    }

    @Test
    void isApartForEachBot() {
        assertThat(lease("bot", "one").hold()).isTrue();
        assertThat(lease("test-bot", "other").hold()).isTrue();
    }

    @Test
    void isGivenToOneOfManyWhoAskAtOnce() throws Exception {
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            List<Callable<Boolean>> asking = IntStream.range(0, processes)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        together.await();
                        return lease("bot", "process " + number).hold();
                    })
                    .toList();

            int holders = 0;
            for (Future<Boolean> held : threads.invokeAll(asking)) {
                holders += held.get() ? 1 : 0;
            }

            assertThat(holders).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    private Lease lease(String botId, String holder) {
        return new Lease(jdbc, new WallClock(time), botId, holder);
    }
}
