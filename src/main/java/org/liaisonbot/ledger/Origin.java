package org.liaisonbot.ledger;

import java.time.Instant;
import org.liaisonbot.directory.UserId;

/**
 * Where a record comes from: whose words, when, in which message.
 *
 * @param message the inbound message's id
 */
public record Origin(UserId by, String byName, Instant at, String words, String message) {
    /** Stands behind the name of somebody of the office who reports for a unit that phoned. */
    static final String ON_BEHALF = "（代报）";

    private static final int LONGEST_NAME = 50;

    /** The same, said by the office for a unit: its records carry the mark with the name. */
    public Origin onBehalf() {
        String name = byName.length() <= LONGEST_NAME ? byName : byName.substring(0, LONGEST_NAME);
        return new Origin(by, name + ON_BEHALF, at, words, message);
    }
}
