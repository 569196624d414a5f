package org.liaisonbot.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.outbox.PushId;

/**
 * The id of a digest's card, of the few characters that the platform allows. It says for which unit the card was sent, so
 * that a tap never reports for another unit that the person has gone to since.
 */
public record DigestCard(String id) {
    private static final String BEGINNING = "digest-";

    static DigestCard of(PushId push, LocalDate day, UnitName unit) {
        return new DigestCard(BEGINNING + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + hash(push.value(), 12)
                + "-" + hash(unit.value(), 6));
    }

    /** Whether it asked this unit. */
    public boolean asked(UnitName unit) {
        return id.startsWith(BEGINNING) && id.endsWith("-" + hash(unit.value(), 6));
    }

    private static String hash(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
