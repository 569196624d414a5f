package org.liaisonbot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around a sending: claim before, record after. Losing a claim to somebody else is normal. */
@Component
class Claims {
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Pushes pushes;
    private final Documents documents;
    private final SendingBudget budget;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(Pushes pushes, Documents documents, SendingBudget budget, ApplicationEventPublisher events, Clock clock) {
        this.pushes = pushes;
        this.documents = documents;
        this.budget = budget;
        this.events = events;
        this.clock = clock;
    }

    /** A push has to wait until the budget allows it. */
    record Postponed(String id, Duration delay) {}

    /** What is needed to send a claimed push. */
    record Claimed(PushRow push, MessageSender.Sendable sendable) {}

    @Transactional(readOnly = true)
    List<String> claimable(boolean onlyUrgent, int limit) {
        return pushes.claimable(clock.instant(), onlyUrgent, Limit.of(limit));
    }

    /**
     * Claims one push, or nothing when somebody else was faster. A push past its time fails instead of being sent, one
     * beyond the budget is postponed without counting as tried.
     */
    @Transactional
    Optional<Claimed> claim(String id) {
        Instant now = clock.instant();
        if (pushes.claim(id, now, now.plus(LEASE)) != 1) {
            return Optional.empty();
        }
        PushRow row = pushes.findById(id).orElseThrow();
        if (row.isExpiredAt(now)) {
            row.fail("已过发送时限");
            return Optional.empty();
        }
        SendingBudget.Verdict verdict = budget.take(row.recipients(), row.isUrgent());
        if (!verdict.isGranted()) {
            row.postpone(now.plus(verdict.delay()), verdict.reason());
            events.publishEvent(new Postponed(id, verdict.delay()));
            return Optional.empty();
        }
        Content content = row.content().toContent();
        byte[] bytes = content instanceof Content.File file
                ? documents
                        .findById(file.document().value())
                        .map(DocumentRow::content)
                        .orElseThrow()
                : null;
        return Optional.of(new Claimed(row, new MessageSender.Sendable(content, bytes)));
    }

    /** Keeps the file that a push had ordered, so that it goes out with the same bytes however often it is tried. */
    @Transactional
    MessageSender.Sendable fulfil(PushId id, Content.Order order, byte[] content) {
        DocumentId document = DocumentId.of(content);
        if (!documents.existsById(document.value())) {
            documents.save(new DocumentRow(document, content));
        }
        Content.File file = new Content.File(order.fileName(), document);
        pushes.findById(id.value()).orElseThrow().fulfilled(file);
        return new MessageSender.Sendable(file, content);
    }

    /** Records how it went, unless the claim was lost meanwhile. */
    @Transactional
    void record(PushId id, MessageSender.SendResult result) {
        pushes.findById(id.value()).filter(PushRow::isSending).ifPresent(recording(result));
    }

    /** Lets pushes that were postponed be tried now. */
    @Transactional
    void resume(Collection<String> ids) {
        if (!ids.isEmpty()) {
            pushes.resume(ids, clock.instant());
        }
    }

    @Transactional
    void releaseAll() {
        pushes.releaseClaims();
    }

    private Consumer<PushRow> recording(MessageSender.SendResult result) {
        Instant now = clock.instant();
        return row -> {
            if (result instanceof MessageSender.Sent sent) {
                row.sent(now, sent);
            } else if (result instanceof MessageSender.RetryLater later) {
                row.retryAt(now.plus(Backoff.after(row.attempts(), row.id(), later.notBefore())), later.reason());
            } else if (result instanceof MessageSender.GiveUp giveUp) {
                row.fail(giveUp.reason());
            } else {
                throw new IllegalStateException("an unknown result of sending " + row.id());
            }
        };
    }
}
