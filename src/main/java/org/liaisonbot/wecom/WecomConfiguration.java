package org.liaisonbot.wecom;

import java.time.Clock;
import org.liaisonbot.conversation.CardUpdates;
import org.liaisonbot.conversation.MediaSource;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.directory.Contacts;
import org.liaisonbot.outbox.MessageSender;
import org.liaisonbot.time.BusinessZone;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the module. Without the properties {@code wecom.*} somebody else must bring the {@link WecomSettings}. */
@Configuration(proxyBeanMethods = false)
class WecomConfiguration {
    @Bean
    @Conditional(GivenByProperties.class)
    WecomSettings wecomSettings(Environment environment) {
        return WecomSettings.read(name -> environment.getProperty("wecom." + name));
    }

    @Bean
    CallbackWatch wecomCallbackWatch() {
        return new CallbackWatch(Clock.system(BusinessZone.ID));
    }

    @Bean
    ServletRegistrationBean<WecomCallbackController> wecomCallback(
            WecomSettings settings, Reception reception, CallbackWatch watch) {
        return new ServletRegistrationBean<>(
                new WecomCallbackController(settings, reception, watch), WecomCallbackController.PATH);
    }

    @Bean
    ConfigurationAlarm wecomAlarm() {
        return new ConfigurationAlarm();
    }

    @Bean
    WecomClient wecomClient(WecomSettings settings, TokenStore store, ConfigurationAlarm alarm, Clock clock) {
        Clocks clocks = new Clocks(clock, Clock.system(BusinessZone.ID), System::nanoTime);
        return new WecomClient(settings, Timeouts.USUAL, store, alarm, clocks);
    }

    @Bean
    MessageSender wecomSender(WecomClient client, WecomSettings settings, ConfigurationAlarm alarm) {
        return new WxJavaSender(client, settings.agentId(), alarm);
    }

    @Bean
    CardUpdates wecomCards(WecomClient client, WecomSettings settings) {
        return new WxJavaCards(client, settings.agentId());
    }

    @Bean
    Contacts wecomContacts(WecomClient client) {
        return new WxJavaContacts(client);
    }

    @Bean
    MediaSource wecomMedia(WecomClient client) {
        return new WxJavaMedia(client);
    }
}
