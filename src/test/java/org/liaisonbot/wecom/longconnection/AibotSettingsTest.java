package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AibotSettingsTest {
    @Test
    void goesToThePublicAddressUnlessAnotherIsGiven() {
        assertThat(AibotSettings.of("bot", "secret", " ").url())
                .isEqualTo(URI.create("wss://openws.work.weixin.qq.com"));
        assertThat(AibotSettings.of(" bot ", " secret ", "wss://wecom.example.gov.cn:8443/ws"))
                .isEqualTo(new AibotSettings("bot", "secret", URI.create("wss://wecom.example.gov.cn:8443/ws")));
    }

    @Test
    void keepsTheSecretOutOfItsText() {
        assertThat(AibotSettings.of("bot", "top-secret", ""))
                .asString()
                .contains("bot")
                .doesNotContain("top-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host", "host", "wss://", "wss://u:p@host", "wss://host/#f", "ws s://host"})
    void refusesAnAddressThatIsNone(String url) {
        assertThatThrownBy(() -> AibotSettings.of("bot", "top-secret", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WECOM_AIBOT_URL")
                .hasMessageNotContaining("top-secret");
    }

    @Test
    void refusesASecretThatCannotBeOneWithoutSayingIt() {
        assertThatThrownBy(() -> AibotSettings.of("bot", "top secret", ""))
                .hasMessageContaining("WECOM_AIBOT_SECRET")
                .hasMessageNotContaining("top secret");
    }
}
