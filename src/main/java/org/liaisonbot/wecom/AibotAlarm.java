package org.liaisonbot.wecom;

import org.liaisonbot.wecom.longconnection.Alarm;

/** What an administrator should look at when the smart bot is kept out: fact sheet 10.1 and 10.5. */
final class AibotAlarm implements Alarm {
    private static final String REFUSED = "aibot refused";
    private static final String KICKED_OUT = "aibot kicked out";
    private static final String CONNECTED = "智能机器人长连接已恢复";

    private final ConfigurationAlarm alarm;

    AibotAlarm(ConfigurationAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void botRefused(int errcode) {
        alarm.raise(
                REFUSED,
                "企业微信拒绝智能机器人接入（" + errcode + "）：Bot ID 或 Secret 不正确、已重置，或机器人未启用长连接。"
                        + "请在管理后台“智能机器人 → API 模式 → 长连接”查看，与 WECOM_AIBOT_ID、WECOM_AIBOT_SECRET 核对，改后重启。");
    }

    @Override
    public void kickedOut() {
        alarm.raise(KICKED_OUT, "智能机器人的长连接被另一程序顶替：同一机器人只能有一个连接。" + "请确认没有别的系统（如测试环境）使用同一 WECOM_AIBOT_ID；本系统会隔较长时间再试。");
    }

    @Override
    public void connected() {
        alarm.clear(REFUSED, CONNECTED);
        alarm.clear(KICKED_OUT, CONNECTED);
    }
}
