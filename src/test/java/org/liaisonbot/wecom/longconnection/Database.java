package org.liaisonbot.wecom.longconnection;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database of its own with the module's tables. */
final class Database {
    private Database() {}

    static JdbcClient fresh() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return in(source);
    }

    static JdbcClient in(DataSource source) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V025__long_connection.sql"))
                .execute(source);
        return JdbcClient.create(source);
    }
}
