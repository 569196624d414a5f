package org.liaisonbot.simulator.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.simulator.ChatCard;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.ChatEntry.Side;

/**
 * One bubble.
 *
 * @param time stands above it when some time has passed since the one before; empty otherwise
 */
record BubbleView(
        long id,
        String time,
        boolean mine,
        boolean app,
        boolean notice,
        String text,
        @Nullable LinkView link,
        @Nullable CardView card,
        @Nullable FileView file) {
    static BubbleView of(ChatEntry entry, String time) {
        if (entry.recalled()) {
            return line(entry, time, "对方撤回了一条消息");
        }
        if (entry.side() == Side.PLATFORM) {
            return line(entry, time, entry.words());
        }
        ChatEntry.Content content = entry.content();
        return new BubbleView(
                entry.id(),
                time,
                entry.side() == Side.PERSON,
                entry.isFromApp(),
                false,
                isPlain(content) ? content.words() : "",
                content instanceof ChatEntry.LinkCard link ? LinkView.of(link) : null,
                content instanceof ChatCard card ? CardView.of(entry.id(), card) : null,
                content instanceof ChatEntry.File file ? FileView.of(entry.id(), file) : null);
    }

    public boolean isPlainText() {
        return !notice && !text.isEmpty();
    }

    private static boolean isPlain(ChatEntry.Content content) {
        return content instanceof ChatEntry.Text || content instanceof ChatEntry.Markdown;
    }

    private static BubbleView line(ChatEntry entry, String time, String text) {
        return new BubbleView(entry.id(), time, false, false, true, text, null, null, null);
    }

    /** A card that leads to a page. */
    record LinkView(String title, String description, String url, String button) {
        static LinkView of(ChatEntry.LinkCard card) {
            String plain = card.description()
                    .replaceAll("(?i)<br\\s*/?>|</div>", "\n")
                    .replaceAll("<[^>]+>", "")
                    .strip();
            return new LinkView(card.title(), plain, card.url(), card.button());
        }
    }

    /** A file that can be fetched. */
    record FileView(long entry, String name, String kind, String size) {
        static FileView of(long entry, ChatEntry.File file) {
            String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
            return new FileView(entry, file.name(), ending.toLowerCase(Locale.ROOT), sizeOf(file.bytes()));
        }

        private static String sizeOf(long bytes) {
            return bytes < 1024 ? bytes + " B" : (bytes + 512) / 1024 + " KB";
        }
    }
}
