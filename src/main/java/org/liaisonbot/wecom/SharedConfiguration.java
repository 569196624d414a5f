package org.liaisonbot.wecom;

import java.time.Clock;
import org.liaisonbot.time.BusinessZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the instances share in the database: the token, and how much may still be sent. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {
    @Bean
    TokenStore wecomTokens(WecomSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new SharedTokens(settings, jdbc, transactions, Clock.system(BusinessZone.ID));
    }

    @Bean
    BudgetTable sendingBudgets(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new BudgetTable(jdbc, transactions, new BudgetTime(clock, Clock.system(BusinessZone.ID)));
    }
}
