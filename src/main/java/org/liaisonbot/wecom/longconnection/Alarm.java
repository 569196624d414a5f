package org.liaisonbot.wecom.longconnection;

/** Where the operator is told that somebody has to act. */
public interface Alarm {
    /** The platform does not take the bot's id or secret. */
    void botRefused(int errcode);

    /** Another program connected with the same bot. */
    void kickedOut();

    /** The bot is connected, here or by another process that shares the database. */
    void connected();
}
