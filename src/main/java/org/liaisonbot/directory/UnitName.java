package org.liaisonbot.directory;

/** The canonical name of a unit, such as 市城管局. */
public record UnitName(String value) implements Comparable<UnitName> {
    /** The committee's office: built in, never imported, no task is ever given to it. */
    public static final UnitName OFFICE = new UnitName("市环委办");

    public UnitName {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("not a unit's name: '" + value + "'");
        }
    }

    @Override
    public int compareTo(UnitName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
