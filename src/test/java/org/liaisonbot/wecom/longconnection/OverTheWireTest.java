package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.conversation.Reply;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.wording.ShippedWording;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Real sockets against the stand-in; only the heartbeat's half minute and the longest waits are made short. */
class OverTheWireTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AibotStandIn platform = new AibotStandIn();
    private final JdbcClient jdbc = Database.fresh();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Session session = newSession(AibotStandIn.SECRET);

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() {
        session.stop();
        platform.close();
        root().detachAppender(log);
        assertThat(platform.violations()).isEmpty();
        assertThat(log.list)
                .noneMatch(it -> it.getFormattedMessage().contains(AibotStandIn.SECRET)
                        || it.getFormattedMessage().contains("气20"));
    }

    @Test
    void subscribesFirstBeatsAndAnswers() {
        session.start();

        assertThat(platform.nextSubscription().path("cmd").asString()).isEqualTo("aibot_subscribe");
        platform.nextPing();
        String reqId = platform.types("zhangsan", "M1", "气20 完成70%");
        JsonNode answer = platform.nextAnswer();

        assertThat(answer.path("headers").path("req_id").asString()).isEqualTo(reqId);
        assertThat(AibotStandIn.wordsOf(answer)).isEqualTo("已记录：zhangsan");
        assertThat(platform.received().get(0).path("cmd").asString()).isEqualTo("aibot_subscribe");
    }

    @Test
    void comesBackAfterADropAndAnswersWhatWasOpen() {
        session.start();
        platform.nextSubscription();
        platform.holdsAcks();
        platform.types("zhangsan", "M1", "气20 完成70%");
        JsonNode first = platform.nextAnswer();

        platform.drops();
        platform.releasesAcks();
        platform.nextSubscription();
        JsonNode again = platform.nextAnswer();

        assertThat(again.path("body")).isEqualTo(first.path("body"));
    }

    @Test
    void hangsUpOnAPlatformThatFallsSilentAndConnectsAnew() {
        session.start();
        platform.nextSubscription();
        platform.isDeaf(true);
        platform.nextPing();
        platform.nextPing();

        platform.nextClosing();
        platform.isDeaf(false);
        platform.nextSubscription();

        await().atMost(PATIENCE).until(() -> session.state() == State.READY);
    }

    @Test
    void hangsUpWhenAnotherProgramTakesOver() {
        session.start();
        platform.nextSubscription();

        platform.isTakenOver();
        platform.nextClosing();

        await().atMost(PATIENCE).until(() -> session.state() == State.KICKED);
        assertThat(told).endsWith("kicked out");
    }

    @Test
    void raisesTheAlarmWhenTheSecretIsWrong() {
        session.stop();
        session = newSession("a-wrong-secret");
        session.start();
        platform.nextSubscription();

        await().atMost(PATIENCE).until(() -> told.contains("refused 40001"));
        assertThat(session.state()).isEqualTo(State.BACKOFF);
        assertThat(log.list).noneMatch(it -> it.getFormattedMessage().contains("a-wrong-secret"));
    }

    @Test
    void triesAgainWhenNobodyListens() {
        platform.refuses("aibot_subscribe", -1);
        session.start();
        platform.nextSubscription();

        platform.nextSubscription();

        await().atMost(PATIENCE).until(() -> session.state() == State.READY);
        assertThat(told).containsExactly("connected");
    }

    @Test
    void answersManyAtOnceEachToTheirOwn() {
        session.start();
        platform.nextSubscription();

        for (int i = 0; i < 100; i++) {
            platform.types("user-" + i % 50, "M" + i, "气20 完成" + i + "%");
        }

        for (int i = 0; i < 100; i++) {
            assertThat(AibotStandIn.wordsOf(platform.nextAnswer())).isEqualTo("已记录：user-" + i % 50);
        }
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from long_connection_message where state = 'DELIVERED'")
                                .query(Integer.class)
                                .single()
                        == 100);
    }

    @Test
    void takesAMessageInSeveralPiecesAndHangsUpOnOneWithoutEnd() {
        session.start();
        platform.nextSubscription();
        platform.types("zhangsan", "M1", "长".repeat(200_000));
        assertThat(AibotStandIn.wordsOf(platform.nextAnswer())).isEqualTo("已记录：zhangsan");

        platform.sendsRaw("x".repeat(JdkSocket.MAX_FRAME_CHARACTERS + 1));

        platform.nextClosing();
        platform.nextSubscription();
    }

    @Test
    void sendsAMessageOfItsOwnWhenTheReqIdIsForeign() {
        session.start();
        platform.nextSubscription();
        platform.refuses("aibot_respond_msg", 846605);

        platform.types("ZhangSan", "M1", "气20 完成70%");

        assertThat(platform.nextAnswer().path("cmd").asString()).isEqualTo("aibot_respond_msg");
        JsonNode own = platform.nextAnswer();
        assertThat(own.path("cmd").asString()).isEqualTo("aibot_send_msg");
        assertThat(own.path("body").path("chatid").asString()).isEqualTo("ZhangSan");
        assertThat(AibotStandIn.wordsOf(own)).isEqualTo("已记录：ZhangSan");
    }

    @Test
    void welcomesWhoeverOpensTheChat() {
        session.start();
        platform.nextSubscription();
        ObjectNode event = platform.event("zhangsan", "E1", "enter_chat");

        String reqId = platform.delivers("aibot_event_callback", event);

        JsonNode welcome = platform.nextAnswer();
        assertThat(welcome.path("cmd").asString()).isEqualTo("aibot_respond_welcome_msg");
        assertThat(welcome.path("headers").path("req_id").asString()).isEqualTo(reqId);
    }

    private Session newSession(String secret) {
        AibotSettings settings =
                AibotSettings.of(AibotStandIn.BOT_ID, secret, platform.url().toString());
        Reception reception = message ->
                new Reception.Received(Reply.text("已记录：" + message.from().value()), 1L);
        Talk talk = new Talk(reception, UserId::new, ShippedWording.texts(), "ww-ours");
        Machinery real = Machinery.real(HttpClient.newHttpClient());
        Machinery hasty = new Machinery(
                new Hasty(real.agenda()),
                real.worker(),
                real.keeper(),
                real.sockets(),
                real.wallClock(),
                real.chance(),
                real.end());
        ShortLivedMedia media = new ShortLivedMedia(jdbc, HttpClient.newHttpClient(), real.wallClock());
        return new Session(settings, talk, new Told(), jdbc, media, hasty);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("org.liaisonbot");
    }

    /** Half a minute passes in half a second. */
    private record Hasty(Agenda real) implements Agenda {
        @Override
        public void run(Runnable step) {
            real.run(step);
        }

        @Override
        public Ticket after(Duration delay, Runnable step) {
            return real.after(delay.equals(Heartbeat.EVERY) ? Duration.ofMillis(500) : delay, step);
        }

        @Override
        public long nanoTime() {
            return real.nanoTime();
        }
    }

    private final class Told implements Alarm {
        @Override
        public void botRefused(int errcode) {
            told.add("refused " + errcode);
        }

        @Override
        public void kickedOut() {
            told.add("kicked out");
        }

        @Override
        public void connected() {
            told.add("connected");
        }
    }
}
