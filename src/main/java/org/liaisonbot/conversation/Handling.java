package org.liaisonbot.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Has a message handled: again when it got into the way of another one, and set aside with its cause when it cannot be
 * handled at all, so that it blocks nobody.
 */
@Component
class Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final int ATTEMPTS = 4;

    private final Inbox inbox;
    private final FetchingPlanFiles planFiles;

    Handling(Inbox inbox, FetchingPlanFiles planFiles) {
        this.inbox = inbox;
        this.planFiles = planFiles;
    }

    /** @throws RuntimeException when nothing could be stored */
    Reception.Received handle(InboundMessage message, Patience patience) {
        return attempt(message, patience, ATTEMPTS);
    }

    private Reception.Received attempt(InboundMessage message, Patience patience, int attemptsLeft) {
        try {
            planFiles.ahead(message);
            return inbox.take(message, patience);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (ConcurrencyFailureException | DataIntegrityViolationException conflict) {
            patience.startAgain();
            return attemptsLeft > 1
                    ? attempt(message, patience, attemptsLeft - 1)
                    : setAside(message, conflict, patience);
        } catch (RuntimeException unhandled) {
            patience.startAgain();
            return setAside(message, unhandled, patience);
        }
    }

    private Reception.Received setAside(InboundMessage message, RuntimeException cause, Patience patience) {
        LOG.error("message {} is set aside: {}", message.id(), new Cause(cause));
        return inbox.setAside(message, cause, patience);
    }
}
