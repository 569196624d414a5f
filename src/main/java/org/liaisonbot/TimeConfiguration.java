package org.liaisonbot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.SettableClock;
import org.liaisonbot.time.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the pure time module to Spring: the one clock, and the working days. */
@Configuration
class TimeConfiguration {
    @Bean
    @ConditionalOnProperty(value = "liaison.rehearsal", havingValue = "false")
    Clock clock() {
        return Clock.system(BusinessZone.ID);
    }

    @Bean
    @ConditionalOnProperty("liaison.rehearsal")
    @DependsOnDatabaseInitialization
    SettableClock rehearsalClock(JdbcClient jdbc) {
        SettableClock clock = new SettableClock();
        jdbc.sql("select now_at from rehearsal_clock where id = 1")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .ifPresent(clock::set);
        return clock;
    }

    @Bean
    WorkingDays workingDays(@Value("${liaison.data-dir}") String dataDir) {
        return new WorkingDays(new KnownDecrees(Path.of(dataDir, "holidays")));
    }
}
