package org.liaisonbot.conversation;

import org.jspecify.annotations.Nullable;

/**
 * The immediate answer to an inbound message. At most one part is set; with neither, nothing is answered.
 *
 * @param text at most 2048 bytes of UTF-8
 * @param buttonCaption what stands on the tapped card's button from now on
 */
public record Reply(@Nullable String text, @Nullable String buttonCaption) {
    public static final Reply NOTHING = new Reply(null, null);

    public static Reply text(String text) {
        return new Reply(text, null);
    }

    public static Reply caption(String caption) {
        return new Reply(null, caption);
    }
}
