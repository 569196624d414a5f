package org.liaisonbot.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.BusinessZone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long entries are kept; looked after with the first entry of each day. */
@Component
class Retention {
    /** 网络安全法 (2016) article 21 (3): network logs are kept for at least six months. */
    static final int FEWEST_MONTHS = 6;

    private final Chain chain;
    private final int months;
    private volatile @Nullable LocalDate lookedAfterOn;

    Retention(Chain chain, @Value("${liaison.policy.audit.kept-months:36}") int months) {
        if (months < FEWEST_MONTHS) {
            throw new IllegalArgumentException("liaison.policy.audit.kept-months is " + months
                    + ": the audit log must be kept for at least " + FEWEST_MONTHS + " months");
        }
        this.chain = chain;
        this.months = months;
    }

    void forgetWhatIsOver(Instant now) {
        LocalDate today = BusinessZone.dayOf(now);
        if (!today.equals(lookedAfterOn)) {
            LocalDate keptFrom = today.minusMonths(months);
            chain.forgetBefore(keptFrom.atStartOfDay(BusinessZone.ID).toInstant());
            lookedAfterOn = today;
        }
    }
}
