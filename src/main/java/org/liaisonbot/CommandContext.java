package org.liaisonbot;

import org.liaisonbot.conversation.CountingTalk;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.outbox.Outbox;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What the command line needs of the application: the database and the modules that commands call, no server. It carries
 * no stereotype, so that the server, which scans this package, does not take it for a part of itself.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@AutoConfigurationPackage(
        basePackages = {
            "org.liaisonbot.directory",
            "org.liaisonbot.ledger",
            "org.liaisonbot.outbox",
            "org.liaisonbot.rollup"
        })
@ComponentScan({
    "org.liaisonbot.audit",
    "org.liaisonbot.directory",
    "org.liaisonbot.ledger",
    "org.liaisonbot.plan",
    "org.liaisonbot.rollup",
    "org.liaisonbot.wording"
})
@EnableConfigurationProperties(Policy.class)
@Import({TimeConfiguration.class, Outbox.class, CountingTalk.class})
class CommandContext {}
