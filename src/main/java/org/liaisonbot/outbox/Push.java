package org.liaisonbot.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.ReportingPeriod;

/**
 * A push with what became of it.
 *
 * @param period the period that it asks to report about, if it does
 */
public record Push(
        PushId id,
        PushKind kind,
        List<UserId> recipients,
        List<UserId> unreachable,
        List<TaskCode> tasks,
        @Nullable ReportingPeriod period,
        Instant plannedAt,
        @Nullable Instant sentAt,
        PushState state,
        @Nullable String msgid,
        @Nullable String error) {}
