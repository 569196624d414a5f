package org.liaisonbot;

import org.liaisonbot.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the bot: the server, or, when the first argument is no setting, a command of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LiaisonBotApplication {
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].contains("=")) {
            SpringApplication.run(LiaisonBotApplication.class, arguments);
        } else {
            System.exit(CommandLine.run(arguments, LiaisonBotApplication::withoutServer));
        }
    }

    /** Only what a command asks for is started; its output is the command's alone. */
    private static ConfigurableApplicationContext withoutServer() {
        return new SpringApplicationBuilder(LiaisonBotApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("liaison.command=true", "logging.level.root=off")
                .run();
    }
}
