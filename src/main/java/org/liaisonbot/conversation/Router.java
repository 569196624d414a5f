package org.liaisonbot.conversation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.understanding.Intent;
import org.springframework.stereotype.Component;

/** Exactly one handler for each intent; a missing or doubled one is noticed at the start. */
@Component
class Router {
    private final Map<Intent, IntentHandler> handlers = new EnumMap<>(Intent.class);

    Router(List<IntentHandler> handlers) {
        for (IntentHandler handler : handlers) {
            for (Intent intent : handler.intents()) {
                if (this.handlers.put(intent, handler) != null) {
                    throw new IllegalStateException("two handlers for " + intent);
                }
            }
        }
        for (Intent intent : Intent.values()) {
            if (!this.handlers.containsKey(intent)) {
                throw new IllegalStateException("no handler for " + intent);
            }
        }
    }

    Answer handle(Turn turn) {
        IntentHandler handler = handlers.get(turn.understood().intent());
        if (handler == null) {
            throw new IllegalStateException(
                    "no handler for " + turn.understood().intent());
        }
        return handler.handle(turn);
    }
}
