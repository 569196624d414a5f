package org.liaisonbot.understanding;

/** What somebody wants with a message. */
public enum Intent {
    REPORT,
    ACKNOWLEDGE,
    EXTENSION,
    QUERY_TASKS,
    QUERY_TASK,
    WITHDRAW,
    HANDOVER,
    STATUS_OVERALL,
    STATUS_TASK,
    STATUS_UNIT,
    STATUS_ANNEX,
    STATUS_LEADER,
    LIST_UNREPORTED,
    LIST_OVERDUE,
    LIST_DUE_SOON,
    LIST_BLOCKERS,
    LIST_PENDING,
    URGE,
    CLOSE,
    RETURN,
    APPROVE_EXTENSION,
    REJECT_EXTENSION,
    ROLLUP,
    EXPORT,
    BROADCAST,
    HELP,
    UNCLEAR
}
