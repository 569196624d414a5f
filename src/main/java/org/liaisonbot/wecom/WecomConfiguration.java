package org.liaisonbot.wecom;

import org.liaisonbot.conversation.Reception;
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
    ServletRegistrationBean<WecomCallbackController> wecomCallback(WecomSettings settings, Reception reception) {
        return new ServletRegistrationBean<>(
                new WecomCallbackController(settings, reception), WecomCallbackController.PATH);
    }
}
