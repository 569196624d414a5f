package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.outbox.MessageSender;
import org.liaisonbot.time.SettableClock;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WecomConfigurationTest {
    private static final WecomSettings STAND_IN =
            new WecomSettings("wwsimulator", 1000002, "s", "t", "a".repeat(43), "http://localhost:1");

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(WecomConfiguration.class)
            .withBean(Clock.class, SettableClock::new)
            .withBean(Reception.class, InMemoryReception::new)
            .withBean(TokenStore.class, () -> new TokenDatabase().tokensOf(STAND_IN, new SettableClock()));

    @Test
    void takesItsSettingsFromProperties() {
        context.withPropertyValues(CallbackSite.PROPERTIES.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .run(started -> assertThat(started.getBean(WecomSettings.class).apiBaseUrl())
                        .isEqualTo("http://localhost:1"));
    }

    @Test
    void takesTheSettingsThatAStandInBrings() {
        context.withPropertyValues("wecom.corp-id=")
                .withBean(WecomSettings.class, () -> STAND_IN)
                .run(started -> assertThat(started)
                        .hasSingleBean(MessageSender.class)
                        .getBean(WecomSettings.class)
                        .isEqualTo(STAND_IN));
    }

    @Test
    void refusesToStartWithHalfOfTheSettings() {
        context.withPropertyValues("wecom.corp-id=ww5823bf96d3bd56c7", "wecom.token=t")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessage("企业微信设置不完整，缺少 WECOM_AGENT_ID、WECOM_SECRET、WECOM_AES_KEY"));
    }
}
