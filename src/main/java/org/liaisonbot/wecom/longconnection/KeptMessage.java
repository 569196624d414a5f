package org.liaisonbot.wecom.longconnection;

import java.time.Instant;

/**
 * What came and has to be answered.
 *
 * @param command by which it is answered next
 * @param came the body that came; empty when all is done
 * @param answer what to say; empty when that is not known yet, or when all is done
 * @param attempts how often something was tried about it
 */
record KeptMessage(
        String msgId,
        String reqId,
        String command,
        String chatId,
        String came,
        String answer,
        Stage stage,
        int attempts,
        Instant arrivedAt) {
    enum Stage {
        RECEIVED,
        ANSWERED,
        DELIVERED,
        GIVEN_UP
    }

    KeptMessage answeredWith(String words) {
        return new KeptMessage(msgId, reqId, command, chatId, came, words, Stage.ANSWERED, attempts, arrivedAt);
    }
}
