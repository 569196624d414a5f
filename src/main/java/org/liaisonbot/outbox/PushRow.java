package org.liaisonbot.outbox;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "push")
class PushRow implements Persistable<String> {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private PushKind kind;

    private boolean urgent;
    private Instant plannedAt;
    private @Nullable String period;
    private String contentKind;
    private String content;

    @Enumerated(EnumType.STRING)
    private PushState state;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant claimedUntil;
    private Instant expiresAt;
    private @Nullable Instant sentAt;
    private @Nullable String msgid;
    private @Nullable String responseCode;
    private @Nullable String cardId;
    private @Nullable String error;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "push_recipient", joinColumns = @JoinColumn(name = "push_id"))
    @OrderColumn(name = "place")
    private List<RecipientCell> recipients = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "push_task", joinColumns = @JoinColumn(name = "push_id"))
    @OrderColumn(name = "place")
    @Column(name = "code")
    private List<String> tasks = new ArrayList<>();

    protected PushRow() {}

    PushRow(NewPush push, StoredContent content) {
        this.id = push.id().value();
        this.kind = push.kind();
        this.urgent = push.kind().isImmediate();
        this.plannedAt = push.dueAt();
        this.period = push.period() == null ? null : push.period().toString();
        this.contentKind = content.kind();
        this.content = content.json();
        this.cardId = push.content() instanceof Content.Card card ? card.id() : null;
        this.state = PushState.PLANNED;
        this.nextAttemptAt = push.dueAt();
        this.expiresAt = push.expiresAt();
        push.recipients().forEach(it -> recipients.add(new RecipientCell(it)));
        push.tasks().forEach(it -> tasks.add(it.value()));
    }

    void fulfilled(Content.File file) {
        StoredContent stored = StoredContent.of(file);
        contentKind = stored.kind();
        content = stored.json();
    }

    void sent(Instant at, MessageSender.Sent result) {
        state = PushState.SENT;
        claimedUntil = null;
        sentAt = at;
        msgid = result.msgid();
        responseCode = result.responseCode();
        error = null;
        markUnreachable(result.unreachable());
        if (recipients.stream().allMatch(it -> it.unreachable)) {
            fail("接收人均不可达：账号无效，不在应用可见范围，或没有许可");
        }
    }

    void retryAt(Instant at, String reason) {
        if (at.isAfter(expiresAt)) {
            fail(reason);
            return;
        }
        state = PushState.PLANNED;
        claimedUntil = null;
        nextAttemptAt = at;
        error = shortened(reason);
    }

    /** It was claimed and not tried. */
    void postpone(Instant at, String reason) {
        attempts--;
        retryAt(at, reason);
    }

    void fail(String reason) {
        state = PushState.FAILED;
        claimedUntil = null;
        error = shortened(reason);
    }

    private void markUnreachable(Set<UserId> unreachable) {
        recipients.stream()
                .filter(it -> unreachable.contains(new UserId(it.account)))
                .forEach(it -> it.unreachable = true);
    }

    private static String shortened(String reason) {
        return reason.length() <= 400 ? reason : reason.substring(0, 400);
    }

    @Override
    public String getId() {
        return id;
    }

    /** Only a push that was never tried is ever saved by hand: it is inserted without being looked for again. */
    @Override
    public boolean isNew() {
        return attempts == 0;
    }

    PushId id() {
        return new PushId(id);
    }

    int attempts() {
        return attempts;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isSending() {
        return state == PushState.SENDING;
    }

    boolean isExpiredAt(Instant instant) {
        return instant.isAfter(expiresAt);
    }

    StoredContent content() {
        return new StoredContent(contentKind, content);
    }

    List<UserId> recipients() {
        return recipients.stream().map(it -> new UserId(it.account)).toList();
    }

    List<TaskCode> tasks() {
        return tasks.stream().map(TaskCode::new).toList();
    }

    Push toPush() {
        return new Push(
                id(),
                kind,
                recipients(),
                recipients.stream()
                        .filter(it -> it.unreachable)
                        .map(it -> new UserId(it.account))
                        .toList(),
                tasks(),
                period == null ? null : ReportingPeriod.parse(period),
                plannedAt,
                sentAt,
                state,
                msgid,
                error);
    }

    @Embeddable
    static class RecipientCell {
        private String accountKey;
        private String account;
        private boolean unreachable;

        protected RecipientCell() {}

        RecipientCell(UserId account) {
            this.accountKey = account.key();
            this.account = account.value();
        }
    }
}
