package org.liaisonbot.ledger;

/** The short name of a task within the plan: the annex's character (or 附1- …) and the row's number, such as 气20. */
public record TaskCode(String value) {
    public TaskCode {
        if (value.isBlank() || value.length() > 20) {
            throw new IllegalArgumentException("not a task code: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
