package org.liaisonbot.outbox;

import java.util.List;

/** What a push says. */
public sealed interface Content {
    /** Plain text, at most {@value #MAX_BYTES} bytes of UTF-8. */
    record Text(String text) implements Content {
        public static final int MAX_BYTES = 2048;
    }

    /**
     * A card with buttons.
     *
     * @param id unique for ever within the app: digits, letters, {@code _ - @}, at most 128 bytes
     * @param rows at most 6
     * @param buttons 1 to 6
     */
    record Card(String id, String title, String subtitle, String body, List<Row> rows, List<Button> buttons)
            implements Content {
        public Card {
            rows = List.copyOf(rows);
            buttons = List.copyOf(buttons);
        }
    }

    /** A row of a card: a short key, such as 气20, and its value. */
    record Row(String key, String value) {}

    /** A button; its key comes back when it is tapped and carries no meaning to outsiders. */
    record Button(String key, String caption, boolean primary) {}

    /**
     * A file.
     *
     * @param document where the outbox keeps its bytes
     */
    record File(String fileName, DocumentId document) implements Content {}

    /**
     * A file that is still to be made, when it is sent: making it may take longer than an answer may.
     *
     * @param order what a {@link DocumentMaker} makes it from
     */
    record Order(String fileName, String order) implements Content {}
}
