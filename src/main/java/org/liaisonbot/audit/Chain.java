package org.liaisonbot.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log. Nothing here changes an entry. */
@Component
class Chain {
    private static final int ENTRIES_READ_AT_ONCE = 500;

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the chain: number and hash of an entry, or 0 and zeros before the first. */
    record Link(long number, String hash) {}

    Link head() {
        return link("select head_number, head_hash from audit_chain where id = 1");
    }

    /** The newest entry that was removed because its time was over; verification starts behind it. */
    Link keptAfter() {
        return link("select kept_after_number, kept_after_hash from audit_chain where id = 1");
    }

    /** The head, which no other transaction can move until this one ends. */
    Link lockHead() {
        return link("select head_number, head_hash from audit_chain where id = 1 for update");
    }

    void append(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry
                            (number, acted_at, by_account, by_name, act, subject, words, outcome, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.number(),
                        timestamp(entry.at()),
                        entry.by().account(),
                        entry.by().name(),
                        entry.act(),
                        entry.subject(),
                        entry.words(),
                        entry.outcome(),
                        entry.previous(),
                        entry.hash())
                .update();
        jdbc.sql("update audit_chain set head_number = ?, head_hash = ? where id = 1")
                .params(entry.number(), entry.hash())
                .update();
    }

    /** Removes the oldest entries up to the last one before this instant, and remembers where the rest begins. */
    void forgetBefore(Instant instant) {
        jdbc.sql("""
                        select number, hash from audit_entry
                        where number = (select max(number) from audit_entry where acted_at < ?)
                        """)
                .param(timestamp(instant))
                .query((row, place) -> new Link(row.getLong(1), row.getString(2)))
                .optional()
                .ifPresent(this::forgetUntil);
    }

    private void forgetUntil(Link last) {
        jdbc.sql("delete from audit_entry where number <= ?")
                .param(last.number())
                .update();
        jdbc.sql("update audit_chain set kept_after_number = ?, kept_after_hash = ? where id = 1")
                .params(last.number(), last.hash())
                .update();
    }

    List<AuditEntry> between(Instant from, Instant untilExclusive) {
        return jdbc.sql("select * from audit_entry where acted_at >= ? and acted_at < ? order by number")
                .params(timestamp(from), timestamp(untilExclusive))
                .query(Chain::entry)
                .list();
    }

    /** Every entry in order, without holding them all. */
    void forEach(Consumer<AuditEntry> follow) {
        long number = 0;
        List<AuditEntry> some;
        do {
            some = jdbc.sql("select * from audit_entry where number > ? order by number fetch first ? rows only")
                    .params(number, ENTRIES_READ_AT_ONCE)
                    .query(Chain::entry)
                    .list();
            some.forEach(follow);
            number = some.isEmpty() ? number : some.get(some.size() - 1).number();
        } while (!some.isEmpty());
    }

    private Link link(String query) {
        return jdbc.sql(query)
                .query((row, place) -> new Link(row.getLong(1), row.getString(2)))
                .single();
    }

    private static AuditEntry entry(ResultSet row, int place) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("by_account"), row.getString("by_name")),
                row.getString("act"),
                row.getString("subject"),
                row.getString("words"),
                row.getString("outcome"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
