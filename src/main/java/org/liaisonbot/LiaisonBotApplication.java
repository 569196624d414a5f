package org.liaisonbot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot; knows nothing else. */
@SpringBootApplication
public class LiaisonBotApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(LiaisonBotApplication.class, arguments);
    }
}
