package org.liaisonbot.wecom;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.liaisonbot.conversation.MediaSource;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.wecom.longconnection.AibotSettings;
import org.liaisonbot.wecom.longconnection.Identities;
import org.liaisonbot.wecom.longconnection.LongConnection;
import org.liaisonbot.wecom.longconnection.ShortLivedMedia;
import org.liaisonbot.wecom.longconnection.Talk;
import org.liaisonbot.wording.Wording;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the long connection, where a smart bot is given. */
@Configuration(proxyBeanMethods = false)
@Conditional(AibotGiven.class)
class LongConnectionConfiguration {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    @Bean
    AibotSettings aibotSettings(Environment environment) {
        return AibotSettings.of(
                environment.getProperty("wecom.aibot-id", ""),
                environment.getProperty("wecom.aibot-secret", ""),
                environment.getProperty("wecom.aibot-url", ""));
    }

    // The lease, the waits and a medium's few minutes are real, also while a rehearsal's clock stands still.
    @Bean
    ShortLivedMedia aibotMedia(JdbcClient jdbc) {
        return new ShortLivedMedia(jdbc, http, Clock.systemUTC());
    }

    @Bean
    @Primary
    MediaSource mediaOfBothChannels(@Qualifier("wecomMedia") MediaSource wecomMedia, ShortLivedMedia aibotMedia) {
        return new MediaOfBothChannels(wecomMedia, aibotMedia);
    }

    @Bean
    Identities aibotIdentities(WecomClient client, Directory directory, ConfigurationAlarm alarm) {
        return new OpenUserIds(client, account -> directory.person(account).isPresent(), alarm);
    }

    @Bean
    LongConnection longConnection(
            AibotSettings settings, Talk talk, ConfigurationAlarm alarm, JdbcClient jdbc, ShortLivedMedia media) {
        return new LongConnection(settings, talk, new AibotAlarm(alarm), jdbc, media, http);
    }

    @Bean("aibot")
    LongConnectionHealth longConnectionHealth(LongConnection connection) {
        return new LongConnectionHealth(connection);
    }

    @Bean
    Talk aibotTalk(Reception reception, Identities identities, Wording wording, WecomSettings settings) {
        return new Talk(reception, identities, wording, settings.corpId());
    }
}
