package org.liaisonbot.conversation;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.liaisonbot.directory.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Refreshes a card whose tap was answered too late for the answer to do so, once that is committed. */
@Component
class RefreshingCards {
    private final CardUpdates cards;
    private final ApplicationEventPublisher events;
    private final ExecutorService refresher =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "card-refresher"));

    RefreshingCards(CardUpdates cards, ApplicationEventPublisher events) {
        this.cards = cards;
        this.events = events;
    }

    private record AnsweredLate(UserId person, String responseCode, String caption) {}

    /** In the transaction of the message; nothing when it was no tap. */
    void afterCommit(InboundMessage message, String caption) {
        if (message.act() instanceof InboundMessage.CardTap tap
                && !tap.responseCode().isBlank()) {
            events.publishEvent(new AnsweredLate(message.from(), tap.responseCode(), caption));
        }
    }

    @TransactionalEventListener
    void answeredLate(AnsweredLate late) {
        refresher.execute(() -> cards.show(late.person(), late.responseCode(), late.caption()));
    }

    @PreDestroy
    void stop() {
        refresher.shutdown();
    }
}
