package org.liaisonbot.reminder;

import org.liaisonbot.ledger.Policy;
import org.liaisonbot.time.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReminderConfiguration {
    @Bean
    Schedule schedule(WorkingDays workingDays, Policy policy) {
        return new Schedule(workingDays, policy);
    }
}
