package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonbot.wecom.longconnection.KeptMessage.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same statements on the other database. */
class KeptOnPostgresTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = Database.in(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void letsOneProcessHaveTheLease() {
        ManualAgenda time = new ManualAgenda();
        Lease one = new Lease(jdbc, new WallClock(time), "bot", "one");
        Lease other = new Lease(jdbc, new WallClock(time), "bot", "other");

        assertThat(one.hold()).isTrue();
        assertThat(other.hold()).isFalse();
        time.pass(Lease.LASTS.plusSeconds(1));
        assertThat(other.hold()).isTrue();
        other.release();
        assertThat(one.hold()).isTrue();
    }

    @Test
    void keepsAMessageThroughItsStages() {
        KeptMessages messages = new KeptMessages(jdbc);
        messages.keep(message("m1", "r1"));
        messages.keep(message("m1", "r2"));
        assertThat(messages.due(NOW)).containsExactly("m1");
        assertThat(messages.due("m1", NOW)).get().extracting(KeptMessage::reqId).isEqualTo("r2");

        messages.answered("m1", "已记录");
        messages.attempted("m1", NOW.plusSeconds(10));
        assertThat(messages.due(NOW)).isEmpty();
        messages.later("m1", NOW, "limit of the conversation");
        messages.toBeSent("m1", NOW, "too late");
        assertThat(messages.due("m1", NOW)).hasValueSatisfying(it -> {
            assertThat(it.command()).isEqualTo(Frame.SEND);
            assertThat(it.answer()).isEqualTo("已记录");
        });

        messages.givenUp("m1", "x".repeat(500));
        messages.keep(message("m1", "r3"));
        messages.answered("m1", "已记录");
        messages.deliveredTo("r3");
        assertThat(messages.due(NOW)).isEmpty();
        messages.forgetOlderThan(Duration.ofDays(1), NOW.plus(Duration.ofDays(2)));
        assertThat(messages.due("m1", NOW.plus(Duration.ofDays(3)))).isEmpty();
    }

    private static KeptMessage message(String msgId, String reqId) {
        return new KeptMessage(msgId, reqId, Frame.RESPOND, "zhangsan", "{}", "", Stage.RECEIVED, 0, NOW);
    }
}
