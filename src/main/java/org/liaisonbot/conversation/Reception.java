package org.liaisonbot.conversation;

/** Where the channel hands over what people do in the chat. */
public interface Reception {
    /**
     * Takes a message: when this returns, it and all that follows from it is on disk. The same id again changes nothing
     * and gives the same answer.
     *
     * @throws RuntimeException when nothing could be stored; the platform should deliver it again
     */
    Received receive(InboundMessage message);

    /**
     * An answer with the moment it was first given, so that a repetition can be answered to the letter.
     *
     * @param answeredAtSeconds in seconds since 1970, by the bot's clock
     */
    record Received(Reply reply, long answeredAtSeconds) {}
}
