package org.liaisonbot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plan files that the office sent in chat; one of a person waits to be confirmed, the latest. */
@Component
class HandedInPlans {
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final String COLUMNS = "select id, file_name, content, trouble from handed_in_plan ";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TROUBLE = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    HandedInPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file, or why there is none.
     *
     * @param trouble null when the content is there
     */
    record HandedIn(
            long id,
            String fileName,
            byte @Nullable [] content,
            @Nullable String trouble) {}

    /** Keeps what was fetched before the message is handled; the same message again changes nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(MsgId message, UserId from, String fileName, byte @Nullable [] content, @Nullable String trouble) {
        jdbc.sql("delete from handed_in_plan where handed_in_at < ?")
                .param(at(clock.instant().minus(KEPT_FOR)))
                .update();
        jdbc.sql("insert into handed_in_plan (msg_id, account_key, file_name, content, trouble, handed_in_at, state)"
                        + " values (:message, :account, :name, :content, :trouble, :at, 'FETCHED')")
                .param("message", message.value())
                .param("account", from.key())
                .param("name", fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .param("content", content)
                .param(
                        "trouble",
                        trouble == null ? null : trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE)))
                .param("at", at(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<HandedIn> by(MsgId message) {
        return one(COLUMNS + "where msg_id = ?", message.value());
    }

    @Transactional(readOnly = true)
    Optional<HandedIn> by(long id) {
        return one(COLUMNS + "where id = ?", id);
    }

    /** The one that waits for this person's word, if it was handed in since then. */
    Optional<HandedIn> proposedBy(UserId person, Instant since) {
        return jdbc
                .sql(COLUMNS + "where account_key = ? and state = 'PROPOSED' and handed_in_at >= ? order by id desc")
                .param(person.key())
                .param(at(since))
                .query((row, number) ->
                        new HandedIn(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .list()
                .stream()
                .findFirst();
    }

    /** From now on this one waits for the person's word, and no other does. */
    void propose(HandedIn plan, UserId person) {
        settle(person);
        jdbc.sql("update handed_in_plan set state = 'PROPOSED' where id = ?")
                .param(plan.id())
                .update();
    }

    /** None waits for the person's word any more. */
    void settle(UserId person) {
        jdbc.sql("update handed_in_plan set state = 'DONE' where account_key = ? and state = 'PROPOSED'")
                .param(person.key())
                .update();
    }

    private Optional<HandedIn> one(String query, Object parameter) {
        return jdbc.sql(query)
                .param(parameter)
                .query((row, number) ->
                        new HandedIn(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
