package org.liaisonbot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the bot; knows nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LiaisonBotApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(LiaisonBotApplication.class, arguments);
    }
}
