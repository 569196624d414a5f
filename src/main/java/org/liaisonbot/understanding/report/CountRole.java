package org.liaisonbot.understanding.report;

/** What a count stands for. */
enum CountRole {
    DONE,
    TOTAL,
    LEFT,
    /** Begun, or still to come. */
    PENDING,
    /** Problems that were found. */
    FOUND,
    /** Problems that were put right. */
    FIXED,
    /** Acts that are not what the task asks for. */
    ACTIVITY,
    UNRELATED
}
