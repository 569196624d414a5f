package org.liaisonbot.outbox;

/** What a push is for. */
public enum PushKind {
    DIGEST("每日提醒"),
    FINAL_CALL("月报催报"),
    WINDOW_CLOSED("月报截止通报"),
    WEEKLY_DRAFT("周报草稿"),
    WEEKLY_REMINDER("周报签发提醒"),
    WEEKLY_ISSUE("周报送达"),
    MONTHLY_PACK("月度材料"),
    CALENDAR_WARNING("节假日安排提醒"),
    URGE("催办"),
    BROADCAST("通知"),
    /** What the office decided, told to those it touches. */
    NOTICE("办理通知"),
    /** A further answer to a person's own message. */
    ANSWER("答复");

    private final String chinese;

    PushKind(String chinese) {
        this.chinese = chinese;
    }

    /** Whether it goes out as soon as it is planned: what somebody did, not what a bell brought. */
    boolean isImmediate() {
        return this == URGE || this == BROADCAST || this == NOTICE || this == ANSWER || this == WEEKLY_ISSUE;
    }

    public String chinese() {
        return chinese;
    }
}
