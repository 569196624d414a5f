package org.liaisonbot.ledger;

/** How a monthly window ended for a task of a unit. */
public enum WindowOutcome {
    REPORTED,
    NOT_REPORTED,
    /** No push to any of the unit's people was accepted by WeCom. */
    NOT_DELIVERED,
    NO_LIAISON
}
