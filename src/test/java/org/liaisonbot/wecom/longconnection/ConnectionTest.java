package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The connection's life, in time that is moved by hand. */
class ConnectionTest {
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);

    private final ManualAgenda agenda = new ManualAgenda();
    private final ScriptedSockets sockets = new ScriptedSockets(agenda);
    private final List<String> told = new ArrayList<>();
    private final List<Frame> came = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private boolean leaseIsOurs = true;
    private Connection connection;

    @BeforeEach
    void start() {
        AibotSettings settings = new AibotSettings("bot", "top-secret", URI.create("wss://example.invalid"));
        connection = new Connection(settings, agenda, sockets, new Backoff(() -> 0), new Told(), new Following());
        connection.standBy();
    }

    @Test
    void connectsOnlyWithTheLease() {
        assertThat(connection.state()).isEqualTo(State.STANDBY);
        assertThat(sockets.count()).isZero();

        connection.leaseHeld();

        assertThat(connection.state()).isEqualTo(State.CONNECTING);
        assertThat(sockets.count()).isEqualTo(1);
    }

    @Test
    void subscribesWithTheFirstFrameAndOnlyOnce() {
        connection.leaseHeld();
        sockets.last().opens();

        JsonNode first = sockets.last().sent().get(0);
        assertThat(connection.state()).isEqualTo(State.AUTHING);
        assertThat(first.path("cmd").asString()).isEqualTo("aibot_subscribe");
        assertThat(first.path("headers").path("req_id").asString()).isNotBlank();
        assertThat(first.path("body").path("bot_id").asString()).isEqualTo("bot");
        assertThat(first.path("body").path("secret").asString()).isEqualTo("top-secret");

        sockets.last().acknowledges(0);
        connection.leaseHeld();
        agenda.pass(Duration.ofMillis(1));

        assertThat(connection.state()).isEqualTo(State.READY);
        assertThat(sockets.last().sent()).hasSize(1);
        assertThat(told).containsExactly("connected", "ready");
    }

    @Test
    void beatsEveryThirtySecondsWithoutABody() {
        ready();

        agenda.pass(Duration.ofSeconds(29));
        assertThat(sockets.last().sent("ping")).isEmpty();
        agenda.pass(Duration.ofSeconds(1));

        assertThat(sockets.last().sent("ping")).singleElement().satisfies(ping -> {
            assertThat(ping.has("body")).isFalse();
            assertThat(ping.path("headers").path("req_id").asString()).isNotBlank();
        });
    }

    @Test
    void livesOnWhileHeartbeatsAreAnsweredHoweverSlowly() {
        ready();

        agenda.pass(Duration.ofSeconds(30));
        for (int beat = 0; beat < 10; beat++) {
            agenda.pass(Duration.ofSeconds(25));
            sockets.last().acknowledges(sockets.last().sent("ping").get(beat), 0);
            agenda.pass(Duration.ofSeconds(5));
        }

        assertThat(connection.state()).isEqualTo(State.READY);
        assertThat(sockets.count()).isEqualTo(1);
    }

    @Test
    void isDeadAfterTwoSilencesAndConnectsAnew() {
        ready();

        agenda.pass(Duration.ofSeconds(89));
        assertThat(connection.state()).isEqualTo(State.READY);
        agenda.pass(Duration.ofSeconds(1));

        assertThat(connection.state()).isEqualTo(State.BACKOFF);
        assertThat(sockets.number(1).isClosed()).isTrue();
        agenda.pass(FIRST_BACKOFF);
        assertThat(connection.state()).isEqualTo(State.CONNECTING);
    }

    @Test
    void isNotDeadWhenOneSilenceIsFollowedByAnAnswer() {
        ready();

        agenda.pass(Duration.ofSeconds(61));
        sockets.last().acknowledges(sockets.last().sent("ping").get(1), 0);
        agenda.pass(Duration.ofSeconds(55));

        assertThat(connection.state()).isEqualTo(State.READY);
    }

    @Test
    void takesARefusedHeartbeatForTheEnd() {
        ready();
        agenda.pass(Duration.ofSeconds(30));

        sockets.last().acknowledges(846609);

        assertThat(connection.state()).isEqualTo(State.BACKOFF);
    }

    @Test
    void staysAwayLongerAfterEachBreakUpToHalfAMinute() {
        connection.leaseHeld();

        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int before = sockets.count();
            sockets.last().breaks();
            long millis = 0;
            while (sockets.count() == before) {
                agenda.pass(Duration.ofMillis(100));
                millis += 100;
            }
            waits.add(millis);
        }

        assertThat(waits).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L, 15000L);
    }

    @Test
    void countsBreaksAnewOnlyAfterAnAnsweredHeartbeat() {
        ready();
        sockets.last().breaks();
        agenda.pass(Duration.ofMillis(500));
        sockets.last().letsIn();
        sockets.last().breaks();
        agenda.pass(Duration.ofMillis(999));
        assertThat(connection.state()).isEqualTo(State.BACKOFF);
        agenda.pass(Duration.ofMillis(1));
        sockets.last().letsIn();
        agenda.pass(Duration.ofSeconds(30));
        sockets.last().acknowledges(0);

        sockets.last().breaks();
        agenda.pass(FIRST_BACKOFF);

        assertThat(connection.state()).isEqualTo(State.CONNECTING);
    }

    @Test
    void givesUpASocketThatDoesNotOpenInTime() {
        connection.leaseHeld();

        agenda.pass(Duration.ofSeconds(10));

        assertThat(connection.state()).isEqualTo(State.BACKOFF);
        assertThat(sockets.number(1).isClosed()).isTrue();
    }

    @Test
    void givesUpWhenNobodyAnswersTheSubscription() {
        connection.leaseHeld();
        sockets.last().opens();

        agenda.pass(Duration.ofSeconds(10));

        assertThat(connection.state()).isEqualTo(State.BACKOFF);
        assertThat(told).isEmpty();
    }

    @Test
    void raisesTheAlarmAtARefusedBotAndAsksAgainRarely() {
        connection.leaseHeld();
        sockets.last().opens();
        sockets.last().acknowledges(40001);

        assertThat(told).containsExactly("refused 40001");
        assertThat(connection.state()).isEqualTo(State.BACKOFF);
        agenda.pass(Duration.ofSeconds(299));
        assertThat(sockets.count()).isEqualTo(1);
        agenda.pass(Duration.ofSeconds(1));
        assertThat(sockets.count()).isEqualTo(2);

        sockets.last().opens();
        sockets.last().acknowledges(40001);
        agenda.pass(Duration.ofSeconds(599));
        assertThat(sockets.count()).isEqualTo(2);
        agenda.pass(Duration.ofSeconds(1));
        sockets.last().letsIn();

        assertThat(connection.state()).isEqualTo(State.READY);
        assertThat(told).endsWith("connected", "ready");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6000, 45009, 846607})
    void takesAPassingRefusalOfTheSubscriptionForABreak(int errcode) {
        connection.leaseHeld();
        sockets.last().opens();

        sockets.last().acknowledges(errcode);
        agenda.pass(FIRST_BACKOFF);

        assertThat(told).isEmpty();
        assertThat(sockets.count()).isEqualTo(2);
    }

    @Test
    void closesTheHalfAliveSocketWhenKickedOutAndComesBackSlowly() {
        ready();

        sockets.last().isTakenOver();

        assertThat(connection.state()).isEqualTo(State.KICKED);
        assertThat(sockets.number(1).isClosed()).isTrue();
        assertThat(told).endsWith("kicked out");
        sockets.number(1).breaks();
        agenda.pass(Duration.ofSeconds(299));
        assertThat(sockets.count()).isEqualTo(1);
        agenda.pass(Duration.ofSeconds(1));
        assertThat(connection.state()).isEqualTo(State.CONNECTING);

        sockets.last().letsIn();
        sockets.last().isTakenOver();
        agenda.pass(Duration.ofSeconds(599));
        assertThat(connection.state()).isEqualTo(State.KICKED);
        agenda.pass(Duration.ofSeconds(1));
        assertThat(connection.state()).isEqualTo(State.CONNECTING);
    }

    @Test
    void doesNotComeBackAfterAKickOutWithoutTheLease() {
        ready();
        sockets.last().isTakenOver();
        leaseIsOurs = false;

        agenda.pass(Duration.ofHours(3));

        assertThat(connection.state()).isEqualTo(State.STANDBY);
        assertThat(sockets.count()).isEqualTo(1);
        assertThat(told).endsWith("kicked out", "connected");
    }

    @Test
    void lettingGoOfTheLeaseClosesTheConnection() {
        ready();

        connection.leaseLost();

        assertThat(connection.state()).isEqualTo(State.STANDBY);
        assertThat(sockets.last().isClosed()).isTrue();
        agenda.pass(Duration.ofHours(1));
        assertThat(sockets.count()).isEqualTo(1);
    }

    @Test
    void keepsWaitingAfterAKickOutWhenTheLeaseIsUncertain() {
        ready();
        sockets.last().isTakenOver();

        connection.leaseUncertain();
        connection.leaseHeld();

        assertThat(connection.state()).isEqualTo(State.KICKED);
        assertThat(sockets.count()).isEqualTo(1);
    }

    @Test
    void hearsNothingMoreFromASocketThatItLeft() {
        ready();
        sockets.last().breaks();
        agenda.pass(FIRST_BACKOFF);
        sockets.last().letsIn();

        sockets.number(1).brings("""
                {"cmd":"aibot_msg_callback","headers":{"req_id":"r"},"body":{"msgtype":"text"}}""");
        sockets.number(1).isTakenOver();

        assertThat(connection.state()).isEqualTo(State.READY);
        assertThat(came).isEmpty();
    }

    @Test
    void staysStopped() {
        ready();

        connection.stop();
        connection.leaseHeld();
        sockets.last().breaks();
        agenda.pass(Duration.ofHours(2));

        assertThat(connection.state()).isEqualTo(State.STOPPED);
        assertThat(sockets.last().isClosed()).isTrue();
        assertThat(sockets.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "17",
                "\"x\"",
                "{}",
                "{\"headers\":{}}",
                "{\"headers\":{\"req_id\":7}}",
                "{\"cmd\":\"aibot_get_mcp_config\",\"headers\":{\"req_id\":\"r\"},\"body\":{}}",
                "{\"cmd\":\"aibot_msg_callback\",\"headers\":[]}",
                "{\"headers\":{\"req_id\":\"nobody waits for it\"},\"errcode\":\"zero\"}"
            })
    void ignoresWhatItDoesNotKnow(String text) {
        ready();

        sockets.last().brings(text);

        assertThat(connection.state()).isEqualTo(State.READY);
        assertThat(came).isEmpty();
    }

    @Test
    void handsOnMessagesAndEvents() {
        ready();

        sockets.last().brings("""
                {"cmd":"aibot_msg_callback","headers":{"req_id":"r1"},"body":{"msgtype":"text"}}""");
        sockets.last().brings("""
                {"cmd":"aibot_event_callback","headers":{"req_id":"r2"},"body":{"msgtype":"event"}}""");

        assertThat(came).extracting(Frame::reqId).containsExactly("r1", "r2");
    }

    @Test
    void tellsOfAnAcknowledgementThatComesAfterItsTime() {
        ready();
        List<Requests.Outcome> outcomes = new ArrayList<>();
        connection.request("r", Frame.text(Frame.RESPOND, "r", Frame.object().put("a", 1)), outcomes::add);

        agenda.pass(Duration.ofSeconds(5));
        sockets.last().acknowledges(sockets.last().sent(Frame.RESPOND).get(0), 0);

        assertThat(outcomes).containsExactly(new Requests.Unanswered());
        assertThat(late).containsExactly("r");
    }

    @Test
    void sendsNothingWithoutAConnection() {
        List<Requests.Outcome> outcomes = new ArrayList<>();

        connection.request("r", "{}", outcomes::add);

        assertThat(outcomes).containsExactly(new Requests.Unanswered());
    }

    private void ready() {
        connection.leaseHeld();
        sockets.last().letsIn();
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

    private final class Following implements Connection.Listener {
        @Override
        public void ready() {
            told.add("ready");
        }

        @Override
        public void came(Frame frame) {
            came.add(frame);
        }

        @Override
        public void acknowledgedLate(String reqId, int errcode) {
            late.add(reqId);
        }

        @Override
        public void mayConnectAgain() {
            if (leaseIsOurs) {
                connection.reconnect();
            } else {
                connection.leaseLost();
            }
        }
    }
}
