package org.liaisonbot.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;

/**
 * One picture or file that a liaison sent.
 *
 * @param fileName harmless and for display only; empty when the platform named none
 * @param hash SHA-256 of its bytes; null as long as they are not here
 * @param contentType as the platform tells it; null as long as the bytes are not here
 * @param placed the tasks that it shows; empty as long as nobody said which
 */
public record Piece(
        long id,
        String batch,
        UserId by,
        String byName,
        UnitName unit,
        Kind kind,
        String fileName,
        Instant receivedAt,
        State state,
        @Nullable String hash,
        @Nullable String contentType,
        long bytes,
        List<Placement> placed) {
    public Piece {
        placed = List.copyOf(placed);
    }

    /** What it is, by the platform's word. */
    public enum Kind {
        IMAGE,
        FILE
    }

    /** Whether its bytes are here. */
    public enum State {
        /** Still to be fetched. */
        WAITING,
        KEPT,
        /** The platform did not give it in time; whoever sent it was told. */
        LOST
    }

    Piece with(List<Placement> placements) {
        return new Piece(
                id, batch, by, byName, unit, kind, fileName, receivedAt, state, hash, contentType, bytes, placements);
    }
}
