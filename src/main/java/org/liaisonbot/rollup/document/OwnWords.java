package org.liaisonbot.rollup.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.rollup.Source;

/**
 * What stands beside each source: the words in full, once for each message. Where one message reported on several tasks,
 * the other sources show what it says about theirs and where the whole of it stands.
 */
final class OwnWords {
    private final Map<Message, Integer> firstOf = new HashMap<>();

    private record Message(String unit, Instant at, String words) {
        static Message of(Source it) {
            return new Message(it.unit(), it.at(), it.words());
        }
    }

    OwnWords(List<Source> sources) {
        sources.forEach(it -> firstOf.putIfAbsent(Message.of(it), it.number()));
    }

    String of(Source it) {
        int first = firstOf.getOrDefault(Message.of(it), it.number());
        if (first == it.number()) {
            return it.words();
        }
        return it.words().contains(it.task())
                ? "%s（全文见〔%d〕）".formatted(Phrases.clause(it.words(), it.task()), first)
                : "（全文见〔%d〕）".formatted(first);
    }
}
