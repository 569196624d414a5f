package org.liaisonbot.ledger;

/** A task's light, from good to bad; BLUE is a closed task. */
public enum Light {
    BLUE("蓝"),
    GREEN("绿"),
    YELLOW("黄"),
    RED("红");

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    Light orWorse(Light other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
