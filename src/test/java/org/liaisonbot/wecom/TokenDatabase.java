package org.liaisonbot.wecom;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of its own that holds nothing but the tables of the wire. */
final class TokenDatabase {
    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    final JdbcClient jdbc = JdbcClient.create(source);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(source);

    TokenDatabase() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V012__shared_token_and_budgets.sql"))
                .execute(source);
    }

    TokenStore tokensOf(WecomSettings settings, Clock wall) {
        return new SharedTokens(settings, jdbc, transactions, wall);
    }

    /** What lies in the database of it, as it lies there. */
    List<String> stored() {
        return jdbc.sql("select app || ' ' || sealed from access_token")
                .query(String.class)
                .list();
    }
}
