package org.liaisonbot.reminder;

/** What a bell is for, in the order in which bells of the same moment are rung. */
public enum Job {
    CALENDAR_WARNING("节假日安排提醒"),
    DIGEST("每日提醒"),
    MONTHLY_PACK("月度材料"),
    WEEKLY_DRAFT("周报草稿"),
    FINAL_CALL("月报催报"),
    WEEKLY_REMINDER("周报签发提醒"),
    CLOSE_WINDOW("月报截止");

    private final String chinese;

    Job(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
