package org.liaisonbot.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.wecom.WecomSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In simulator mode the stand-in runs inside the bot's own process, and is reached over the wire all the same. */
@Configuration(proxyBeanMethods = false)
@Profile("simulator")
class SimulatorConfiguration {
    @Bean
    StandInSettings standInSettings() {
        return StandInSettings.invented();
    }

    /** How the bot reaches the stand-in: over the wire, like the platform itself. */
    @Bean
    WecomSettings standInAsSeenByTheBot(WecomStandIn standIn) {
        StandInSettings app = standIn.settings();
        return new WecomSettings(
                app.corpId(),
                app.agentId(),
                app.secret(),
                app.token(),
                app.aesKey(),
                standIn.baseUrl().toString());
    }

    // The office behind the page needs the channel, and so the stand-in: it can be asked for only later.
    @Bean(destroyMethod = "close")
    WecomStandIn wecomStandIn(
            StandInSettings settings,
            ObjectProvider<SimulatedOffice> office,
            Clock clock,
            @Value("${liaison.data-dir:./data}") Path dataFolder,
            @Value("${server.port:8080}") int port) {
        WecomStandIn standIn = new WecomStandIn(
                settings, () -> accountsOf(office.getObject()), clock, dataFolder.resolve("simulator"));
        standIn.callBackTo(callbackAt(port));
        return standIn;
    }

    /** The port that was asked for may be 0, which means any. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> callbackAtTheRealPort(WecomStandIn standIn) {
        return event -> standIn.callBackTo(callbackAt(event.getWebServer().getPort()));
    }

    private static URI callbackAt(int port) {
        return URI.create("http://127.0.0.1:" + port + "/wecom/callback");
    }

    private static List<String> accountsOf(SimulatedOffice office) {
        return Stream.concat(office.people().stream(), Stream.of(Stranger.PERSON))
                .map(Person::account)
                .toList();
    }
}
