package org.liaisonbot.outbox;

/** A stored document, named by the SHA-256 of its bytes in lower-case hex. */
public record DocumentId(String value) {
    public DocumentId {
        if (value.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
