package org.liaisonbot.wecom;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.SendingBudget;
import org.liaisonbot.time.BusinessZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what is sent below the platform's limits, beyond which it drops messages without a word (fact sheet 4.2): a bucket
 * for each member and one for each day of the app, shared by all instances.
 */
@Component
class Budgets implements SendingBudget {
    private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final SendingLimits limits;
    private final WecomSettings app;
    private final DailyQuota quota;
    private final BudgetTable buckets;
    private final Clock clock;
    private volatile LocalDate alarmedOn = LocalDate.MIN;

    Budgets(SendingLimits limits, WecomSettings app, DailyQuota quota, BudgetTable buckets, Clock clock) {
        this.limits = limits;
        this.app = app;
        this.quota = quota;
        this.buckets = buckets;
        this.clock = clock;
    }

    // Always the day before the members, and these in order: no two transactions can wait for each other.
    @Override
    public Verdict take(List<UserId> recipients, boolean urgent) {
        Bucket day = today();
        long quota = quota();
        ConsumptionProbe ofDay = day.tryConsumeAndReturnRemaining(recipients.size());
        long kept = urgent ? 0 : quota() * limits.percentForUrgent() / 100;
        if (!ofDay.isConsumed() || ofDay.getRemainingTokens() < kept) {
            giveBack(day, ofDay.isConsumed() ? recipients.size() : 0);
            return new Verdict(untilTomorrow(), "今日发送额度已用完，次日继续发送");
        }
        warn(quota(), ofDay.getRemainingTokens());
        return takeOfEach(recipients, day);
    }

    /** How many are left of today's quota. */
    long leftToday() {
        return today().getAvailableTokens();
    }

    long quota() {
        return quota.getAsLong();
    }

    private Verdict takeOfEach(List<UserId> recipients, Bucket day) {
        List<Bucket> taken = new ArrayList<>();
        for (String key : recipients.stream().map(UserId::key).sorted().toList()) {
            Bucket member = buckets.getProxy(nameOf("member", key), this::ofMember);
            ConsumptionProbe probe = member.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(bucket -> giveBack(bucket, 1));
                giveBack(day, recipients.size());
                return new Verdict(rounded(probe.getNanosToWaitForRefill()), "发送过密，稍候发送");
            }
            taken.add(member);
        }
        return Verdict.GRANTED;
    }

    private static void giveBack(Bucket bucket, int messages) {
        if (messages > 0) {
            bucket.addTokens(messages);
        }
    }

    private void warn(long whole, long left) {
        LocalDate today = LocalDate.now(clock);
        if (left * 100 <= whole * (100 - limits.alarmPercent()) && !today.equals(alarmedOn)) {
            alarmedOn = today;
            LOG.warn("今日发送额度已用 {}%（额度 {} 人次，余 {}）；用完后当日只能等次日", limits.alarmPercent(), whole, left);
        }
    }

    private Bucket today() {
        long whole = quota();
        return buckets.builder()
                .withImplicitConfigurationReplacement(whole, TokensInheritanceStrategy.ADDITIVE)
                .build(nameOf("day", LocalDate.now(clock).toString()), () -> ofDay(whole));
    }

    private String nameOf(String kind, String what) {
        return app.corpId() + "/" + app.agentId() + "/" + kind + "/" + what;
    }

    private BucketConfiguration ofMember() {
        long hourly = Math.max(1, limits.perHour() / 4);
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limits.burst())
                        .refillGreedy(limits.perMinute(), Duration.ofMinutes(1))
                        .build())
                .addLimit(Bandwidth.builder()
                        .capacity(hourly)
                        .refillGreedy(limits.perHour() - hourly, HOUR)
                        .build())
                .build();
    }

    /** It is named by its day and never filled up again; it grows when the directory does. */
    private static BucketConfiguration ofDay(long whole) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(whole)
                        .refillIntervally(1, Duration.ofDays(365))
                        .build())
                .build();
    }

    private Duration untilTomorrow() {
        return Duration.between(
                clock.instant(), BusinessZone.instantOf(LocalDate.now(clock).plusDays(1), LocalTime.MIN));
    }

    private static Duration rounded(long nanos) {
        return Duration.ofSeconds(Duration.ofNanos(nanos).toSeconds() + 1);
    }
}
