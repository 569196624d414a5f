package org.liaisonbot.ledger;

/** How far a unit says it is. */
public enum Progress {
    NOT_STARTED,
    ON_TRACK,
    /** Behind the plan, or blocked. */
    DELAYED,
    DONE,
    /** As in the unit's report before. */
    UNCHANGED
}
