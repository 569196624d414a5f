package org.liaisonbot.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Messages that the platform was told to be received, and that are still to be handled. */
@Component
class HandedOver {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    HandedOver(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a message; when this returns, it is on disk. Once is enough. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(InboundMessage message) {
        try {
            jdbc.sql("insert into handed_over (msg_id, message, handed_over_at) values (?, ?, ?)")
                    .param(message.id().value())
                    .param(JSON.writeValueAsString(message))
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException keptByAnotherDelivery) {
            // It is on disk already.
        }
    }

    /** Forgets a message, in the transaction that has handled it. */
    @Transactional
    void settle(MsgId id) {
        jdbc.sql("delete from handed_over where msg_id = ?").param(id.value()).update();
    }

    /** All that wait, oldest first. */
    @Transactional(readOnly = true)
    List<InboundMessage> waiting() {
        return jdbc.sql("select message from handed_over order by handed_over_at, msg_id")
                .query((row, number) -> JSON.readValue(row.getString(1), InboundMessage.class))
                .list();
    }
}
