package org.liaisonbot.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTests extends StandInTest {
    @Test
    void answersTheNextCallsWithACodeAndDoesNothing() {
        standIn.faults().nextSends(2, Fault.errcode(45009));

        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isEqualTo(45009);
        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isEqualTo(45009);
        assertThat(standIn.receivedBy("xinyi")).isEmpty();
        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isZero();
        assertThat(standIn.callsTo(Faults.SEND)).isEqualTo(3);
    }

    @Test
    void breaksTheConnectionBeforeAnythingIsDone() {
        standIn.faults().nextSends(1, new Fault.Drop());

        assertThatThrownBy(() -> api.sendText("xinyi", "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(standIn.receivedBy("xinyi")).isEmpty();
    }

    @Test
    void losesTheAnswerToWhatWasDone() {
        standIn.faults().nextSends(1, new Fault.LostAnswer());

        assertThatThrownBy(() -> api.sendText("xinyi", "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(standIn.receivedBy("xinyi")).hasSize(1);
    }

    @Test
    void answersHalf() {
        standIn.faults().nextSends(1, new Fault.HalfAnswer());

        assertThatThrownBy(() -> api.sendText("xinyi", "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(standIn.receivedBy("xinyi")).hasSize(1);
    }

    @Test
    void answersWithThePageOfAProxy() {
        standIn.faults().nextSends(1, new Fault.ProxyPage(502));

        assertThatThrownBy(() -> api.sendText("xinyi", "a")).hasMessageContaining("<");
        assertThat(standIn.receivedBy("xinyi")).isEmpty();
    }

    @Test
    void answersLate() {
        standIn.faults().nextSends(1, new Fault.Delay(Duration.ofMillis(1)));

        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isZero();
    }

    @Test
    void strikesAtRandomUntilItIsReset() {
        standIn.faults().atRandom(7, 100, List.of(Fault.errcode(-1)));
        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isEqualTo(-1);

        standIn.faults().reset();

        assertThat(api.sendText("xinyi", "a").path("errcode").asInt()).isZero();
    }
}
