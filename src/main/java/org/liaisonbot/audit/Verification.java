package org.liaisonbot.audit;

/** What came of going through the chain. */
public sealed interface Verification {
    /**
     * Every entry follows from the one before.
     *
     * @param first number of the oldest entry that is kept; 0 when there is none
     * @param head hash of the newest entry: whoever wrote it down elsewhere can tell later whether the log was rewritten
     */
    record Intact(long first, long count, String head) implements Verification {}

    /**
     * The chain is broken.
     *
     * @param number of the entry at which that shows
     */
    record Broken(long number, Fault fault) implements Verification {}

    enum Fault {
        /** An entry is not what was entered. */
        CHANGED,
        /** An entry is missing before this one. */
        MISSING,
        /** The newest entries are missing. */
        CUT_OFF
    }
}
