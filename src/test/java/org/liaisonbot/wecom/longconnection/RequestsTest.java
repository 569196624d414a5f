package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonbot.wecom.longconnection.Requests.Accepted;
import org.liaisonbot.wecom.longconnection.Requests.Outcome;
import org.liaisonbot.wecom.longconnection.Requests.Refused;
import org.liaisonbot.wecom.longconnection.Requests.Unanswered;

class RequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ManualAgenda agenda = new ManualAgenda();
    private final List<String> wire = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Requests requests = new Requests(agenda, wire::add);

    @Test
    void sendsFramesOfOneReqIdOneAfterTheOther() {
        send("a", "first");
        send("a", "second");
        send("b", "other");

        assertThat(wire).containsExactly("first", "other");
        requests.acknowledged("a", 0);

        assertThat(wire).containsExactly("first", "other", "second");
        assertThat(outcomes).containsExactly(new Accepted());
    }

    @Test
    void goesOnWithTheNextFrameWhenOneIsNotAcknowledgedInTime() {
        send("a", "first");
        send("a", "second");

        agenda.pass(PATIENCE.minusMillis(1));
        assertThat(wire).containsExactly("first");
        agenda.pass(Duration.ofMillis(1));

        assertThat(wire).containsExactly("first", "second");
        assertThat(outcomes).containsExactly(new Unanswered());
    }

    @Test
    void givesEachFrameItsOwnTime() {
        send("a", "first");
        send("a", "second");
        agenda.pass(Duration.ofSeconds(4));
        requests.acknowledged("a", 846607);

        agenda.pass(Duration.ofSeconds(4));

        assertThat(outcomes).containsExactly(new Refused(846607));
    }

    @Test
    void endsAllWhenTheConnectionIsGoneAndSendsNothingMore() {
        send("a", "first");
        send("a", "second");
        send("b", "other");

        requests.abandon();
        agenda.pass(Duration.ofMinutes(1));

        assertThat(outcomes).containsOnly(new Unanswered()).hasSize(3);
        assertThat(wire).containsExactly("first", "other");
        assertThat(requests.acknowledged("a", 0)).isFalse();
    }

    private void send(String reqId, String frame) {
        requests.send(reqId, frame, PATIENCE, outcomes::add);
    }
}
