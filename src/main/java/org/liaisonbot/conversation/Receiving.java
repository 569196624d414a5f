package org.liaisonbot.conversation;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Takes each message once: the row with its unique id, what follows from it and the answer are one transaction. A message
 * that cannot be handled is set aside with its cause and answered kindly, so that it blocks nobody.
 */
@Service
class Receiving implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final Inbox inbox;

    Receiving(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Received receive(InboundMessage message) {
        Optional<Received> known = inbox.answerTo(message.id());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return inbox.handle(message);
        } catch (DataIntegrityViolationException perhapsRepeated) {
            return inbox.answerTo(message.id()).orElseGet(() -> setAside(message, perhapsRepeated));
        } catch (RuntimeException unhandled) {
            return setAside(message, unhandled);
        }
    }

    private Received setAside(InboundMessage message, RuntimeException cause) {
        LOG.error("message {} is set aside", message.id(), cause);
        return inbox.setAside(message, cause);
    }
}
