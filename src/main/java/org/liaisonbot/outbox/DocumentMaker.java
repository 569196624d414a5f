package org.liaisonbot.outbox;

import java.util.Optional;

/** Makes the files that pushes order. */
public interface DocumentMaker {
    /** The bytes of the file, or nothing when somebody else knows this kind of order. */
    Optional<byte[]> make(String order);
}
