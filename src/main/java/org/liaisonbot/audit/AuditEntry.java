package org.liaisonbot.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One act.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param act what kind of act, such as REPORT, IMPORT_PLAN
 * @param subject what it was about: a unit, a file, an issue; may be empty
 * @param words what the person said or typed, to the letter
 * @param outcome what came of it, as the person was told
 * @param previous the hash of the entry before; of the first entry 64 zeros
 * @param hash SHA-256 over everything above
 */
public record AuditEntry(
        long number,
        Instant at,
        Actor by,
        String act,
        String subject,
        String words,
        String outcome,
        String previous,
        String hash) {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** The entry that follows upon the one with this number and hash. */
    static AuditEntry after(long number, String hash, Act act) {
        AuditEntry unsealed = new AuditEntry(
                number + 1, act.at(), act.by(), act.kind(), act.subject(), act.words(), act.outcome(), hash, "");
        return new AuditEntry(
                unsealed.number,
                unsealed.at,
                unsealed.by,
                unsealed.act,
                unsealed.subject,
                unsealed.words,
                unsealed.outcome,
                unsealed.previous,
                unsealed.computedHash());
    }

    boolean isIntact() {
        return hash.equals(computedHash());
    }

    /** Each field goes in with its length before it, so that no shift of text between fields keeps the hash. */
    private String computedHash() {
        MessageDigest digest = sha256();
        for (String field : List.of(
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                by.account(),
                by.name(),
                act,
                subject,
                words,
                outcome,
                previous)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
