package org.liaisonbot.wecom;

/** What an errcode asks of us. */
enum ErrorKind {
    /** The same request may go through a moment later. */
    RETRY,
    /** A new access token, and the same request once more. */
    TOKEN,
    /** Wait for the window of a frequency limit to pass. */
    RATE,
    /** These people cannot be reached by it. */
    RECIPIENT,
    /** Nothing goes through until an administrator changes something. */
    CONFIGURATION,
    /** Our mistake: the same request never goes through. */
    BAD_REQUEST,
    /** What the request speaks of has changed or is gone. */
    STATE,
    /** Not on the list; counts as our mistake (fact sheet 4.3, last line). */
    UNKNOWN
}
