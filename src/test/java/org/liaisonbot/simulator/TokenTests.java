package org.liaisonbot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenTests extends StandInTest {
    @Test
    void givesATokenForTwoHours() {
        assertThat(api.fetchToken(settings.corpId(), settings.secret())
                        .path("expires_in")
                        .asInt())
                .isEqualTo(7200);
    }

    @Test
    void refusesAForeignCorpAndAWrongSecretWithTheirCodes() {
        assertThat(api.fetchToken("ww1", settings.secret()).path("errcode").asInt())
                .isEqualTo(40013);
        assertThat(api.fetchToken(settings.corpId(), "guess").path("errcode").asInt())
                .isEqualTo(40001);
        assertThat(api.fetchToken("", settings.secret()).path("errcode").asInt())
                .isEqualTo(41002);
        assertThat(api.fetchToken(settings.corpId(), "").path("errcode").asInt())
                .isEqualTo(41004);
    }

    @Test
    void refusesACallWithoutOrWithAnInventedToken() {
        ApiClient stranger = new ApiClient(standIn);

        assertThat(stranger.sendText("xinyi", "你好").path("errcode").asInt()).isEqualTo(41001);
        assertThat(new ApiClient(standIn)
                        .call("/cgi-bin/message/send?access_token=invented&x=", "{}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40014);
    }

    @Test
    void letsATokenExpireAfterTwoHours() {
        clock.set(MONDAY_AT_TEN.plus(Duration.ofHours(2)));

        assertThat(api.sendText("xinyi", "你好").path("errcode").asInt()).isEqualTo(42001);
    }

    @Test
    void letsATokenExpireWhenItIsToldTo() {
        standIn.faults().expireTokens();

        assertThat(api.sendText("xinyi", "你好").path("errcode").asInt()).isEqualTo(42001);
        assertThat(api.withToken().sendText("xinyi", "你好").path("errcode").asInt())
                .isZero();
    }
}
