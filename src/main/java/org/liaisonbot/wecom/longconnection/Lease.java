package org.liaisonbot.wecom.longconnection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may connect with the bot: one process of all that share the database. It counts on the wall clock, also in a
 * rehearsal, and is long enough that clocks which differ by some seconds do no harm.
 */
final class Lease {
    static final Duration RENEWED_EVERY = Duration.ofSeconds(15);
    static final Duration LASTS = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock wallClock;
    private final String botId;
    private final String holder;

    /** @param holder tells processes apart */
    Lease(JdbcClient jdbc, Clock wallClock, String botId, String holder) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.botId = botId;
        this.holder = holder;
    }

    /** Takes or renews it; false when another process has it. */
    boolean hold() {
        Instant now = wallClock.instant();
        int taken = jdbc.sql("update long_connection_lease set holder = ?, held_until = ?"
                        + " where bot_id = ? and (holder = ? or held_until < ?)")
                .params(holder, at(now.plus(LASTS)), botId, holder, at(now))
                .update();
        return taken == 1 || isFirst(now);
    }

    /** Lets another process have it at once. */
    void release() {
        jdbc.sql("delete from long_connection_lease where bot_id = ? and holder = ?")
                .params(botId, holder)
                .update();
    }

    private boolean isFirst(Instant now) {
        boolean somebodys = jdbc.sql("select count(*) from long_connection_lease where bot_id = ?")
                        .param(botId)
                        .query(Integer.class)
                        .single()
                > 0;
        if (somebodys) {
            return false;
        }
        try {
            jdbc.sql("insert into long_connection_lease (bot_id, holder, held_until) values (?, ?, ?)")
                    .params(botId, holder, at(now.plus(LASTS)))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
