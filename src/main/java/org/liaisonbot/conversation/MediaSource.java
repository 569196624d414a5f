package org.liaisonbot.conversation;

import java.time.Duration;

/** Where the files, pictures and voices can be fetched from that people send: the channel implements it. */
public interface MediaSource {
    /** The platform takes no larger file from a chat. */
    int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * Fetches one medium once. Blocks for at most some seconds, so it is not to be called within a transaction; throws
     * nothing: every failure is a result.
     *
     * @param mediaId as a message named it; the platform knows it for three days
     */
    Fetched fetch(String mediaId);

    /** How fetching went. */
    sealed interface Fetched {}

    /**
     * The medium itself.
     *
     * @param fileName as the platform tells it; empty when it does not
     * @param contentType such as image/jpeg; application/octet-stream when the platform does not say
     * @param content at most {@link #MAX_BYTES}, not to be changed
     */
    record Medium(String fileName, String contentType, byte[] content) implements Fetched {}

    /**
     * It may go through later.
     *
     * @param notBefore how long to wait at least; zero when the source has no opinion
     * @param reason a short cause for the record, without secrets
     */
    record NotNow(Duration notBefore, String reason) implements Fetched {}

    /** It will never be had: expired, unknown to the platform, or too large. */
    record Gone(String reason) implements Fetched {}
}
