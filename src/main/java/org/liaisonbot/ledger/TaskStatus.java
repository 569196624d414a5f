package org.liaisonbot.ledger;

/** Where a task stands, by what its lead units say and the office decided. */
public enum TaskStatus {
    NOT_STARTED("未启动"),
    ON_TRACK("正常推进"),
    DELAYED("滞后"),
    DONE("已完成"),
    CLOSED("已销号");

    private final String chinese;

    TaskStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
