package org.liaisonbot.understanding.report;

/** What a clause says of the state of its task, negation already counted in. */
enum Sign {
    DONE,
    /** Done, but not said of the whole task. */
    PART_DONE,
    /** Done, but of something that is neither the task nor known as a part of it. */
    UNKNOWN_DONE,
    NEARLY_DONE,
    NOT_DONE,
    ON_PLAN,
    UNDER_WAY,
    NOT_STARTED,
    /** A beginning is planned: not begun, unless something else tells of work. */
    TO_START,
    BEHIND,
    CANNOT,
    UNCHANGED,
    DIFFICULTY,
    /** A cause is named: a difficulty only where something is behind. */
    CAUSE,
    HELP_WANTED,
    NO_DIFFICULTY
}
