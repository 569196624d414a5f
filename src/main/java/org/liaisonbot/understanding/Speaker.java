package org.liaisonbot.understanding;

/** In what capacity somebody writes to the bot. */
public enum Speaker {
    LIAISON,
    OFFICE
}
