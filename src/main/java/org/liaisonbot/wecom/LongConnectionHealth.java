package org.liaisonbot.wecom;

import org.liaisonbot.wecom.longconnection.LongConnection;
import org.liaisonbot.wecom.longconnection.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How the long connection stands. What an administrator has to do about it is among the problems of WeCom itself. */
record LongConnectionHealth(LongConnection connection) implements HealthIndicator {
    @Override
    public Health health() {
        return Health.up().withDetail("state", chinese(connection.state())).build();
    }

    private static String chinese(State state) {
        return switch (state) {
            case STOPPED -> "已停止";
            case STANDBY -> "待命（由另一实例连接）";
            case CONNECTING, AUTHING -> "连接中";
            case READY -> "已连接";
            case BACKOFF -> "已断开，稍后重连";
            case KICKED -> "被另一程序顶替，隔较长时间再试";
        };
    }
}
