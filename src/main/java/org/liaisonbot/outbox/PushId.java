package org.liaisonbot.outbox;

/**
 * The natural key of a push: kind, day or matter, and recipient. The same push planned again has the same id, and so is
 * planned once.
 */
public record PushId(String value) {
    public PushId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not a push id: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
