package org.liaisonbot.wecom.longconnection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.wecom.longconnection.KeptMessage.Stage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came, on disk. Times are the wall clock's. */
final class KeptMessages {
    private static final int AT_ONCE = 100;
    private static final int MAX_ERROR = 400;

    private final JdbcClient jdbc;

    KeptMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a message that came. One that was finished before is to be answered again, to the req_id of now. */
    void keep(KeptMessage message) {
        try {
            jdbc.sql(
                            "insert into long_connection_message (msg_id, req_id, command, chat_id, came, answer, state,"
                                    + " attempts, arrived_at, next_at, error) values (?, ?, ?, ?, ?, '', 'RECEIVED', 0, ?, ?, '')")
                    .params(message.msgId(), message.reqId(), message.command(), message.chatId(), message.came())
                    .params(at(message.arrivedAt()), at(message.arrivedAt()))
                    .update();
        } catch (DuplicateKeyException cameBefore) {
            keepAgain(message);
        }
    }

    private void keepAgain(KeptMessage message) {
        int reopened = jdbc.sql("update long_connection_message set req_id = ?, command = ?, came = ?,"
                        + " state = 'RECEIVED', attempts = 0, arrived_at = ?, next_at = ?, error = ''"
                        + " where msg_id = ? and state in ('DELIVERED', 'GIVEN_UP')")
                .params(message.reqId(), message.command(), message.came())
                .params(at(message.arrivedAt()), at(message.arrivedAt()), message.msgId())
                .update();
        if (reopened == 0) {
            jdbc.sql("update long_connection_message set req_id = ? where msg_id = ?")
                    .params(message.reqId(), message.msgId())
                    .update();
        }
    }

    /** If it is to be seen to now. */
    Optional<KeptMessage> due(String msgId, Instant now) {
        return jdbc.sql("select * from long_connection_message where msg_id = ? and next_at <= ?")
                .params(msgId, at(now))
                .query(KeptMessages::read)
                .optional();
    }

    /** The ids of what is to be seen to now, oldest first. */
    List<String> due(Instant now) {
        return jdbc.sql("select msg_id from long_connection_message where state in ('RECEIVED', 'ANSWERED')"
                        + " and next_at <= ? order by arrived_at, msg_id limit " + AT_ONCE)
                .param(at(now))
                .query(String.class)
                .list();
    }

    void answered(String msgId, String answer) {
        jdbc.sql("update long_connection_message set state = 'ANSWERED', answer = ?, attempts = 0 where msg_id = ?")
                .params(answer, msgId)
                .update();
    }

    /** Something is being tried; if nothing is heard of it, it is due again then. */
    void attempted(String msgId, Instant nextAt) {
        jdbc.sql("update long_connection_message set attempts = attempts + 1, next_at = ? where msg_id = ?")
                .params(at(nextAt), msgId)
                .update();
    }

    void later(String msgId, Instant nextAt, String why) {
        jdbc.sql("update long_connection_message set next_at = ?, error = ? where msg_id = ?")
                .params(at(nextAt), cut(why), msgId)
                .update();
    }

    /** The answer has to go out as a message of our own. */
    void toBeSent(String msgId, Instant nextAt, String why) {
        jdbc.sql(
                        "update long_connection_message set command = ?, next_at = ?, attempts = 0, error = ? where msg_id = ?")
                .params(Frame.SEND, at(nextAt), cut(why), msgId)
                .update();
    }

    void delivered(String msgId) {
        finish(msgId, Stage.DELIVERED, "");
    }

    void deliveredTo(String reqId) {
        jdbc.sql("update long_connection_message set state = 'DELIVERED', came = '', answer = ''"
                        + " where req_id = ? and state = 'ANSWERED' and command <> ?")
                .params(reqId, Frame.SEND)
                .update();
    }

    void givenUp(String msgId, String why) {
        finish(msgId, Stage.GIVEN_UP, why);
    }

    /** Forgets what was finished long ago. */
    void forgetOlderThan(Duration age, Instant now) {
        jdbc.sql("delete from long_connection_message where state in ('DELIVERED', 'GIVEN_UP') and arrived_at < ?")
                .param(at(now.minus(age)))
                .update();
    }

    private void finish(String msgId, Stage stage, String why) {
        jdbc.sql("update long_connection_message set state = ?, came = '', answer = '', error = ? where msg_id = ?")
                .params(stage.name(), cut(why), msgId)
                .update();
    }

    private static KeptMessage read(ResultSet row, int number) throws SQLException {
        return new KeptMessage(
                row.getString("msg_id"),
                row.getString("req_id"),
                row.getString("command"),
                row.getString("chat_id"),
                row.getString("came"),
                row.getString("answer"),
                Stage.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }

    private static String cut(String why) {
        return why.length() <= MAX_ERROR ? why : why.substring(0, MAX_ERROR);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
