package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What was sent, kept over a restart, so that the duplicate check works across it. */
final class SentMessages {
    private static final int DEFAULT_INTERVAL_SECONDS = 1800;

    private final Journal<SendCall> journal;
    private final List<SendCall> calls = new ArrayList<>();
    private final Map<String, SendCall> lastDelivered = new HashMap<>();

    SentMessages(Path folder) {
        this.journal = new Journal<>(folder.resolve("sends.jsonl"), SendCall.class);
        journal.read().forEach(this::keep);
    }

    synchronized void add(SendCall call) {
        keep(call);
        journal.append(call);
    }

    /** The delivery that a message repeats, if it asks not to be repeated (fact sheet 3.1). */
    synchronized Optional<SendCall> repeatedBy(JsonNode message, String body, Instant now) {
        if (message.path("enable_duplicate_check").asInt(0) == 0) {
            return Optional.empty();
        }
        int asked = message.path("duplicate_check_interval").asInt(0);
        Duration interval = Duration.ofSeconds(asked == 0 ? DEFAULT_INTERVAL_SECONDS : asked);
        return Optional.ofNullable(lastDelivered.get(body))
                .filter(call -> now.isBefore(call.at().plus(interval)));
    }

    synchronized List<SendCall> all() {
        return List.copyOf(calls);
    }

    synchronized int count() {
        return calls.size();
    }

    private void keep(SendCall call) {
        calls.add(call);
        if (call.wasDelivered()) {
            lastDelivered.put(call.body(), call);
        }
    }
}
