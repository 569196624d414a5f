package org.liaisonbot.plan.table;

/** What a cell's text is by itself, whatever column it stands in. */
enum Sense {
    BLANK,
    NUMBER,
    DATE,
    NAMES,
    UNITS,
    TEXT;

    /** How badly the text sits in a column: 0 not at all, 2 surely wrong. */
    int strainIn(Field field) {
        if (this == BLANK || this == expectedIn(field)) {
            return 0;
        }
        boolean wordy = field == Field.TITLE || field == Field.MEASURES;
        return this == TEXT || wordy ? 1 : 2;
    }

    private static Sense expectedIn(Field field) {
        if (field == Field.NUMBER) {
            return NUMBER;
        }
        if (field == Field.DEADLINE) {
            return DATE;
        }
        if (field == Field.LEADERS) {
            return NAMES;
        }
        return field == Field.LEAD_UNITS || field == Field.SUPPORT_UNITS ? UNITS : TEXT;
    }
}
