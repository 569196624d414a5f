package org.liaisonbot;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.liaisonbot.cli.CommandLine;
import org.liaisonbot.cli.DataAccess;
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
            System.exit(CommandLine.run(arguments, new Data()));
        }
    }

    /** The data as commands reach it: all services without the server, or the bare database. */
    private static final class Data implements DataAccess {
        @Override
        public ConfigurableApplicationContext startServices() {
            return new SpringApplicationBuilder(CommandContext.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .properties("liaison.command=true", "logging.level.root=off")
                    .run();
        }

        @Override
        public Connection connect() throws SQLException {
            System.setProperty("h2.bindAddress", "127.0.0.1");
            String url = DatabaseUrl.of(
                    given("SPRING_DATASOURCE_URL", ""),
                    Path.of(given("LIAISON_DATA_DIR", "./data"))
                            .toAbsolutePath()
                            .normalize());
            boolean h2 = DatabaseUrl.isH2(url);
            return DriverManager.getConnection(
                    h2 ? url + ";IFEXISTS=TRUE" : url,
                    given("SPRING_DATASOURCE_USERNAME", h2 ? "sa" : ""),
                    given("SPRING_DATASOURCE_PASSWORD", ""));
        }

        private static String given(String variable, String fallback) {
            String value = System.getenv(variable);
            return value == null || value.isBlank() ? fallback : value;
        }
    }
}
