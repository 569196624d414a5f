package org.liaisonbot.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * One bubble in the chat between a member and the app, as the member sees it now.
 *
 * @param id rises with time over all chats
 * @param at by the stand-in's clock, which may stand still
 * @param msgid of the send that brought it; empty for anything else
 */
public record ChatEntry(
        long id, String account, Side side, Instant at, String msgid, boolean recalled, Content content) {
    /** Whose bubble it is. */
    public enum Side {
        PERSON,
        APP,
        /** A line between the bubbles that nobody said. */
        PLATFORM
    }

    /** What is in the bubble. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Markdown.class, name = "markdown"),
        @JsonSubTypes.Type(value = LinkCard.class, name = "textcard"),
        @JsonSubTypes.Type(value = ChatCard.class, name = "card"),
        @JsonSubTypes.Type(value = File.class, name = "file")
    })
    public sealed interface Content permits Text, Markdown, LinkCard, ChatCard, File {
        /** All that can be read in it, line by line. */
        String words();
    }

    public record Text(String text) implements Content {
        @Override
        public String words() {
            return text;
        }
    }

    public record Markdown(String text) implements Content {
        @Override
        public String words() {
            return text;
        }
    }

    /** @param description with the few HTML elements that the platform knows */
    public record LinkCard(String title, String description, String url, String button) implements Content {
        @Override
        public String words() {
            return title + "\n" + description;
        }
    }

    /** @param type {@code file}, {@code image}, {@code voice} or {@code video} */
    public record File(String type, String mediaId, String name, long bytes) implements Content {
        @Override
        public String words() {
            return name;
        }
    }

    public boolean isFromApp() {
        return side == Side.APP;
    }

    /** All that can be read in the bubble. */
    public String words() {
        return content.words();
    }

    /** @throws ClassCastException when it is something else */
    public ChatCard card() {
        return (ChatCard) content;
    }

    /** @throws ClassCastException when it is something else */
    public File file() {
        return (File) content;
    }

    ChatEntry with(Content changed) {
        return new ChatEntry(id, account, side, at, msgid, recalled, changed);
    }

    ChatEntry asRecalled() {
        return new ChatEntry(id, account, side, at, msgid, true, content);
    }
}
