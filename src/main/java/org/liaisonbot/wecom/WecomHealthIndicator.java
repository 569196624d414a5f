package org.liaisonbot.wecom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.BusinessZone;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether WeCom takes what the bot sends, in Chinese, with what an administrator should click, and without a secret. */
@Component("wecom")
class WecomHealthIndicator implements HealthIndicator {
    private final ConfigurationAlarm alarm;
    private final CallbackWatch callbacks;
    private final Budgets budgets;

    WecomHealthIndicator(ConfigurationAlarm alarm, CallbackWatch callbacks, Budgets budgets) {
        this.alarm = alarm;
        this.callbacks = callbacks;
        this.budgets = budgets;
    }

    @Override
    public Health health() {
        List<String> problems = alarm.current();
        long quota = budgets.quota();
        return (problems.isEmpty() ? Health.up() : Health.down())
                .withDetail("problems", problems)
                .withDetail("callback", callback())
                .withDetail("sending", "今日发送额度 %d 人次，余 %d".formatted(quota, budgets.leftToday()))
                .build();
    }

    private String callback() {
        CallbackWatch.Refusal refusal = callbacks.lastRefusal();
        String last =
                "最近一次回调地址验证：%s；最近一次收到消息：%s".formatted(timeOf(callbacks.lastVerified()), timeOf(callbacks.lastTaken()));
        return refusal == null
                ? last
                : last
                        + "；最近一次拒绝：%s，HTTP %d（%s）。若与设置有关，请核对管理后台“接收消息”中的 URL、Token 和 EncodingAESKey"
                                .formatted(timeOf(refusal.at()), refusal.status(), refusal.reason());
    }

    private static String timeOf(@Nullable Instant instant) {
        return instant == null
                ? "启动以来没有"
                : instant.atZone(BusinessZone.ID)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
    }
}
