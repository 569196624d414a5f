package org.liaisonbot.reminder;

import java.util.Arrays;
import java.util.Optional;

/** The buttons of a digest's card; the key is all that travels. */
public enum DigestButton {
    /** All tasks of the card are on track. */
    ALL_ON_TRACK("all-on-track"),
    /** The person wants to report each task by itself. */
    ONE_BY_ONE("one-by-one"),
    /** Seen, nothing to say yet. */
    RECEIVED("received");

    private final String key;

    DigestButton(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The button with this key, if there is one. */
    public static Optional<DigestButton> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
