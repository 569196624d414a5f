package org.liaisonbot.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.liaisonbot.directory.UserId;

/**
 * Something that a person did in the chat.
 *
 * @param id the same for every delivery of the same message or event
 * @param createTimeSeconds when the platform says it happened, in seconds since 1970; for the record only
 * @param replyBytes how many bytes of UTF-8 the immediate answer may have; the rest of a longer one follows as pushes
 */
public record InboundMessage(MsgId id, UserId from, long createTimeSeconds, Act act, int replyBytes) {
    /** What a reply to the app's callback holds. */
    public static final int USUAL_REPLY_BYTES = 2048;

    public InboundMessage(MsgId id, UserId from, long createTimeSeconds, Act act) {
        this(id, from, createTimeSeconds, act, USUAL_REPLY_BYTES);
    }

    /** The channel that takes long answers waits for them too; the app's callback waits five seconds. */
    boolean waitsLong() {
        return replyBytes > USUAL_REPLY_BYTES;
    }

    /** What the person did. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    public sealed interface Act {}

    /** Typed a text. */
    public record Text(String text) implements Act {}

    /** Tapped a button of a card, or submitted it with its selections by question. */
    public record CardTap(String buttonKey, String cardId, String responseCode, Map<String, List<String>> selections)
            implements Act {
        public CardTap {
            selections = Map.copyOf(selections);
        }
    }

    /** Chose an entry of the app's menu. */
    public record MenuClick(String key) implements Act {}

    /** Opened the app's chat. */
    public record Entered() implements Act {}

    /** Opened a chat for the first time on this day, where a welcome is expected. */
    public record Arrived() implements Act {}

    /** Sent a picture, a voice, a video, a file, a place or a link, by the platform's word for its kind. */
    public record Media(String kind, String mediaId, String fileName) implements Act {}

    /** Anything else, by the platform's word for it: kept, not acted upon. */
    public record Other(String kind) implements Act {}
}
