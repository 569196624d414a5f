package org.liaisonbot.wecom;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the bot sends at most, below what the platform drops without a word: 30 a minute and 1,000 an hour for each
 * member, accounts × 200 a day for the app (fact sheet 4.2). Settable as {@code liaison.sending.*}.
 *
 * @param burst to one member at once, after a quiet time
 * @param perMinute to one member on top of it; the two together are the most in any minute
 * @param perHour to one member in any hour
 * @param dailyQuota of the app; 0 for 200 for each person of the directory, counted as 200 people at least
 * @param alarmPercent at which part of the daily quota the operator is told
 * @param percentForUrgent which part of the daily quota is kept for what somebody waits for
 */
@ConfigurationProperties("liaison.sending")
record SendingLimits(
        @DefaultValue("18") int burst,
        @DefaultValue("10") int perMinute,
        @DefaultValue("900") int perHour,
        @DefaultValue("0") int dailyQuota,
        @DefaultValue("70") int alarmPercent,
        @DefaultValue("10") int percentForUrgent) {
    private static final int PLATFORM_PER_MINUTE = 30;
    private static final int PLATFORM_PER_HOUR = 1000;

    SendingLimits {
        require(
                burst >= 1 && perMinute >= 1 && burst + perMinute <= PLATFORM_PER_MINUTE,
                "burst 与 per-minute 之和应为 2 至 30");
        require(perHour >= 2 && perHour <= PLATFORM_PER_HOUR, "per-hour 应为 2 至 1000");
        require(dailyQuota >= 0, "daily-quota 不能为负");
        require(alarmPercent >= 1 && alarmPercent <= 100, "alarm-percent 应为 1 至 100");
        require(percentForUrgent >= 0 && percentForUrgent < 100, "percent-for-urgent 应为 0 至 99");
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("发送限额设置 liaison.sending 有误：" + complaint);
        }
    }
}
