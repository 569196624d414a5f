package org.liaisonbot.ledger;

/** A unit's part in a task. */
public enum Part {
    LEAD("牵头"),
    SUPPORT("配合");

    private final String chinese;

    Part(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
