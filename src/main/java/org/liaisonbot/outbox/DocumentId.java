package org.liaisonbot.outbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stored document, named by the SHA-256 of its bytes in lower-case hex. */
public record DocumentId(String value) {
    public DocumentId {
        if (value.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + value);
        }
    }

    static DocumentId of(byte[] content) {
        try {
            return new DocumentId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
