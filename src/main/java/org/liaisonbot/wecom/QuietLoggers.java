package org.liaisonbot.wecom;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Turns off the loggers below us that write URLs with tokens and secrets, and bodies: WxJava at WARN and DEBUG, the HTTP
 * client at DEBUG. What matters of their failures is in our results.
 */
final class QuietLoggers {
    private static final List<String> TALKATIVE = List.of("me.chanjar.weixin", "org.apache.http");

    private QuietLoggers() {}

    /** Whatever levels were configured for them. */
    static void silence() {
        LoggingSystem logging = LoggingSystem.get(QuietLoggers.class.getClassLoader());
        for (String root : TALKATIVE) {
            logging.setLogLevel(root, LogLevel.OFF);
            logging.getLoggerConfigurations().stream()
                    .filter(logger -> logger.getLevelConfiguration() != null)
                    .map(LoggerConfiguration::getName)
                    .filter(name -> name.startsWith(root + "."))
                    .forEach(name -> logging.setLogLevel(name, LogLevel.OFF));
        }
    }
}
