package org.liaisonbot;

import java.nio.file.Path;
import java.time.Clock;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.SettableClock;
import org.liaisonbot.time.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    SettableClock rehearsalClock() {
        return new SettableClock();
    }

    @Bean
    WorkingDays workingDays(@Value("${liaison.data-dir}") String dataDir) {
        return new WorkingDays(new KnownDecrees(Path.of(dataDir, "holidays")));
    }
}
