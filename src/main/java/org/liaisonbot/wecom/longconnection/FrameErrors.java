package org.liaisonbot.wecom.longconnection;

import java.util.Map;

/** What an errcode on a frame asks of us: fact sheet 10.8, and 4.3 for those that all calls share. */
enum FrameErrors {
    /** The same frame may go through a moment later. */
    RETRY,
    /** The conversation's limit of frames is reached. */
    RATE,
    /** The answer is finished already, or its time to be refreshed is over. */
    STREAM_OVER,
    /** The req_id cannot be answered any more: only a message of our own reaches the person. */
    REQ_ID_OVER,
    /** There is no such conversation. */
    NO_CHAT,
    /** Not on the list. */
    UNKNOWN;

    private static final Map<Integer, FrameErrors> CODES = Map.of(
            -1, RETRY,
            6000, RETRY,
            45009, RATE,
            45033, RATE,
            846607, RATE,
            846608, STREAM_OVER,
            846605, REQ_ID_OVER,
            846609, REQ_ID_OVER,
            93006, NO_CHAT);

    static FrameErrors of(int errcode) {
        return CODES.getOrDefault(errcode, UNKNOWN);
    }

    /** Whether it says nothing about the bot's own settings. */
    static boolean isPassing(int errcode) {
        return of(errcode) == RETRY || of(errcode) == RATE;
    }
}
