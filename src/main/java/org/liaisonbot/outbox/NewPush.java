package org.liaisonbot.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.ReportingPeriod;

/**
 * A push to be sent.
 *
 * @param tasks the tasks it lists, in its numbering from 1
 * @param period the period that it asks to report about, if it does
 * @param dueAt when it is to go out
 * @param expiresAt from when on it is better not sent at all
 */
public record NewPush(
        PushId id,
        PushKind kind,
        List<UserId> recipients,
        List<TaskCode> tasks,
        @Nullable ReportingPeriod period,
        Content content,
        Instant dueAt,
        Instant expiresAt) {
    public NewPush {
        recipients = List.copyOf(recipients);
        tasks = List.copyOf(tasks);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a push to nobody: " + id);
        }
    }
}
