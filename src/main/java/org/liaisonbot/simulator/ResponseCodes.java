package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.liaisonbot.simulator.rules.Refused;

/** The codes by which a card can be updated: each once, within 72 hours (fact sheet 3.8). */
final class ResponseCodes {
    private static final Duration LIFE = Duration.ofHours(72);

    private final Clock clock;
    private final Journal<Code> journal;
    private final Map<String, Code> codes = new HashMap<>();

    ResponseCodes(Path folder, Clock clock) {
        this.clock = clock;
        this.journal = new Journal<>(folder.resolve("response-codes.jsonl"), Code.class);
        journal.read().forEach(code -> codes.put(code.value(), code));
    }

    /** @param msgid of the send that brought the card */
    synchronized String issueFor(String msgid) {
        Code code = new Code(StandInSettings.letters(43), msgid, clock.instant(), false);
        keep(code);
        return code.value();
    }

    /**
     * Uses the code up and tells which send brought its card.
     *
     * @throws Refused when it is unknown, used or too old
     */
    synchronized String redeem(String value) {
        Code code = codes.get(value);
        if (code == null
                || code.used()
                || !clock.instant().isBefore(code.issuedAt().plus(LIFE))) {
            throw new Refused(60140, "invalid response_code, maybe it expired or was used");
        }
        keep(new Code(code.value(), code.msgid(), code.issuedAt(), true));
        return code.msgid();
    }

    private void keep(Code code) {
        codes.put(code.value(), code);
        journal.append(code);
    }

    record Code(String value, String msgid, Instant issuedAt, boolean used) {}
}
