package org.liaisonbot.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rings one bell in one transaction: the mark that it was rung, and all that follows from it. */
@Component
class Ringing {
    private final RungBells rungBells;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Job, BellHandler> handlers = new EnumMap<>(Job.class);

    Ringing(RungBells rungBells, JdbcClient jdbc, Clock clock, List<BellHandler> handlers) {
        this.rungBells = rungBells;
        this.jdbc = jdbc;
        this.clock = clock;
        handlers.forEach(handler -> handler.jobs().forEach(job -> this.handlers.put(job, handler)));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when another instance rang it */
    @Transactional
    void ring(Bell bell) {
        rungBells.saveAndFlush(new RungBellRow(bell, clock.instant()));
        BellHandler handler = handlers.get(bell.job());
        if (handler == null) {
            throw new IllegalStateException("nobody listens to the bell " + bell.job());
        }
        handler.ring(bell);
    }

    @Transactional(readOnly = true)
    Set<Bell> rungSince(Instant since) {
        Set<Bell> rung = new HashSet<>();
        rungBells.findByDueAtGreaterThan(since).forEach(row -> rung.add(row.bell()));
        return rung;
    }

    /** Since when bells are rung on this database; from now on, if it was never asked before. */
    @Transactional
    Instant watchedFrom(Instant now) {
        Optional<Instant> known = jdbc.sql("select watched_from from bell_watch where id = 1")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
        if (known.isEmpty()) {
            watchFrom(now);
        }
        return known.orElse(now);
    }

    /** Forgets what was before: bells up to this instant are never rung. */
    @Transactional
    void watchFrom(Instant now) {
        jdbc.sql("delete from bell_watch").update();
        jdbc.sql("insert into bell_watch (id, watched_from) values (1, ?)")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
