package org.liaisonbot;

/** The bot will not start as it is set up; the message is for the operator, in Chinese. */
class RefusedToStart extends RuntimeException {
    RefusedToStart(String message) {
        super(message);
    }
}
