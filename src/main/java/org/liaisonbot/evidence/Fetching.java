package org.liaisonbot.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The short transactions around fetching a piece's bytes: claim before, record after. A claim that was not recorded is
 * found again when its lease is over; fetching twice does no harm.
 */
@Service
public class Fetching {
    /** What an order for the file of a piece begins with; its hash follows. */
    public static final String ORDER = "evidence:";

    /** For so long the platform gives a medium: fact sheet 5.2. */
    private static final Duration KNOWN_FOR = Duration.ofDays(3);

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int BATCH = 50;
    private static final String DUE = "state = 'WAITING' and discarded_at is null and next_attempt_at <= ?"
            + " and (claimed_until is null or claimed_until < ?)";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Fetching(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** A piece whose bytes are wanted, and who has to be told if they are not to be had. */
    public record Wanted(
            long id, String mediaId, Piece.Kind kind, UserId by, String byName, UnitName unit, Instant receivedAt) {}

    /** The ids of what is due by the clock, oldest first. */
    @Transactional(readOnly = true)
    public List<Long> due() {
        OffsetDateTime now = Pieces.time(clock.instant());
        return jdbc.sql("select id from evidence where " + DUE + " order by id fetch first " + BATCH + " rows only")
                .param(now)
                .param(now)
                .query(Long.class)
                .list();
    }

    /** When something is to be fetched next, if anything waits. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(jdbc.sql(
                                "select min(next_attempt_at) from evidence where state = 'WAITING' and discarded_at is null")
                        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                        .list()
                        .get(0))
                .map(OffsetDateTime::toInstant);
    }

    /** Claims one piece, or nothing when somebody else was faster. */
    @Transactional
    public Optional<Wanted> claim(long id) {
        OffsetDateTime now = Pieces.time(clock.instant());
        int claimed = jdbc.sql("update evidence set claimed_until = ?, attempts = attempts + 1 where id = ? and " + DUE)
                .param(now.plus(LEASE))
                .param(id)
                .param(now)
                .param(now)
                .update();
        return claimed == 1 ? Optional.of(wanted(id)) : Optional.empty();
    }

    /** Keeps the bytes under their hash. */
    @Transactional
    public void kept(Wanted piece, byte[] content, String contentType, String fileName) {
        String hash = vault.keep(content);
        jdbc.sql("update evidence set state = 'KEPT', claimed_until = null, hash = ?, content_type = ?, bytes = ?,"
                        + " file_name = case when file_name = '' then ? else file_name end, cause = null where id = ?")
                .param(hash)
                .param(plain(contentType))
                .param(content.length)
                .param(SafeName.of(fileName))
                .param(piece.id())
                .update();
    }

    /**
     * It did not go through. It is tried again, as long as the platform knows the medium.
     *
     * @return false when there is no use in trying again: the piece is lost
     */
    @Transactional
    public boolean tryAgain(Wanted piece, Duration notBefore, String reason) {
        Instant now = clock.instant();
        Instant end = piece.receivedAt().plus(KNOWN_FOR);
        if (!now.isBefore(end)) {
            lost(piece, reason);
            return false;
        }
        Instant next = now.plus(pause(piece.id(), notBefore));
        jdbc.sql("update evidence set claimed_until = null, next_attempt_at = ?, cause = ? where id = ?")
                .param(Pieces.time(next.isBefore(end) ? next : end))
                .param(shortened(reason))
                .param(piece.id())
                .update();
        return true;
    }

    /** It will never be had. */
    @Transactional
    public void lost(Wanted piece, String reason) {
        jdbc.sql("update evidence set state = 'LOST', claimed_until = null, cause = ? where id = ?")
                .param(shortened(reason))
                .param(piece.id())
                .update();
    }

    private Duration pause(long id, Duration notBefore) {
        int attempts = jdbc.sql("select attempts from evidence where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(0, attempts - 1), 7));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return pause.compareTo(notBefore) > 0 ? pause : notBefore;
    }

    private Wanted wanted(long id) {
        return jdbc.sql("select * from evidence where id = ?")
                .param(id)
                .query((row, number) -> new Wanted(
                        id,
                        row.getString("media_id"),
                        Piece.Kind.valueOf(row.getString("kind")),
                        new UserId(row.getString("account")),
                        row.getString("by_name"),
                        new UnitName(row.getString("unit")),
                        Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                                .toInstant()))
                .single();
    }

    /** As it comes in a header of somebody else's answer. */
    private static String plain(String contentType) {
        String plain = contentType.replaceAll("[^A-Za-z0-9/+.\\-]", "");
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }

    private static String shortened(String reason) {
        return reason.length() <= 400 ? reason : reason.substring(0, 400);
    }
}
