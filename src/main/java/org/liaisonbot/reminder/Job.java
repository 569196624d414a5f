package org.liaisonbot.reminder;

import org.liaisonbot.outbox.PushKind;

/** What a bell is for, in the order in which bells of the same moment are rung. */
public enum Job {
    CALENDAR_WARNING(PushKind.CALENDAR_WARNING),
    DIGEST(PushKind.DIGEST),
    MONTHLY_PACK(PushKind.MONTHLY_PACK),
    WEEKLY_DRAFT(PushKind.WEEKLY_DRAFT),
    FINAL_CALL(PushKind.FINAL_CALL),
    WEEKLY_REMINDER(PushKind.WEEKLY_REMINDER),
    CLOSE_WINDOW(PushKind.WINDOW_CLOSED);

    private final PushKind push;

    Job(PushKind push) {
        this.push = push;
    }

    /** The kind of push that it brings. */
    public PushKind push() {
        return push;
    }
}
