package org.liaisonbot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of liaisons that wait for the office; one for each person who leaves. Joins the caller's transaction. */
@Component
class Handovers {
    private static final int LONGEST_WORDS = 2000;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        CONFIRMED,
        REJECTED,
        CANCELLED
    }

    /** Somebody wants to leave. */
    record Handover(long id, UserId leaver, String name, String unit, Successor successor) {}

    Optional<Handover> openOf(UserId leaver) {
        return jdbc.sql("select * from handover where state = 'OPEN' and account_key = ?")
                .param(leaver.key())
                .query((row, number) -> handover(row))
                .optional();
    }

    /** All that wait, oldest first. */
    List<Handover> open() {
        return jdbc.sql("select * from handover where state = 'OPEN' order by id")
                .query((row, number) -> handover(row))
                .list();
    }

    /** Opens one, or adds to the open one what is known by now. */
    void ask(Person leaver, Successor successor, Origin origin) {
        if (openOf(leaver.account()).isPresent()) {
            if (!successor.name().isEmpty()) {
                jdbc.sql("update handover set successor_name = ?, successor_account = ?, successor_phone = ?"
                                + " where state = 'OPEN' and account_key = ?")
                        .param(successor.name())
                        .param(successor.account())
                        .param(successor.phone())
                        .param(leaver.account().key())
                        .update();
            }
            return;
        }
        String words = origin.words();
        jdbc.sql("insert into handover (account_key, account, name, unit, words, successor_name, successor_account,"
                        + " successor_phone, asked_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                .param(leaver.account().key())
                .param(leaver.account().value())
                .param(leaver.name())
                .param(leaver.unit())
                .param(words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS))
                .param(successor.name())
                .param(successor.account())
                .param(successor.phone())
                .param(time(origin.at()))
                .update();
    }

    /** Ends what waits about a person; nothing when nothing does. */
    void settle(UserId leaver, State state, Origin by) {
        jdbc.sql(
                        "update handover set state = ?, decided_by = ?, decided_at = ? where state = 'OPEN' and account_key = ?")
                .param(state.name())
                .param(by.by().value())
                .param(time(by.at()))
                .param(leaver.key())
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getLong("id"),
                new UserId(row.getString("account")),
                row.getString("name"),
                row.getString("unit"),
                new Successor(
                        row.getString("successor_name"),
                        row.getString("successor_account"),
                        row.getString("successor_phone")));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
