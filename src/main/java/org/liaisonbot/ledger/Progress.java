package org.liaisonbot.ledger;

/** How far a unit says it is. */
public enum Progress {
    NOT_STARTED("未启动"),
    ON_TRACK("正常推进"),
    /** Behind the plan, or blocked. */
    DELAYED("滞后"),
    DONE("已完成"),
    /** As in the unit's report before. */
    UNCHANGED("无变化");

    private final String chinese;

    Progress(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
