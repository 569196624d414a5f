package org.liaisonbot.time;

/** A working day was asked for in a year whose holiday decree is not loaded. */
public final class UndecreedYear extends RuntimeException {
    private final int year;

    UndecreedYear(int year) {
        super("the holiday decree of " + year + " is not loaded: put " + year + ".csv into the folder of holidays");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
