package org.liaisonbot.directory;

import java.util.Locale;

/**
 * A member's account in WeCom, 1 to 64 characters. Two spellings that differ in case are the same account; the spelling
 * itself is kept for calls and display.
 */
public record UserId(String value) {
    public UserId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an account: '" + value + "'");
        }
    }

    /** The spelling by which accounts are compared and stored. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserId that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
