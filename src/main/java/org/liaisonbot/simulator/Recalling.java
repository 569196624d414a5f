package org.liaisonbot.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.liaisonbot.simulator.rules.MessageRules;
import org.liaisonbot.simulator.rules.Refused;

/** message/recall (fact sheet 3.7). */
record Recalling(StandInState state) {
    private static final Duration WINDOW = Duration.ofHours(24);

    ApiAnswer answer(ApiRequest request) {
        String msgid = MessageRules.parse(request.text()).path("msgid").asString("");
        List<ChatEntry> sent = state.chats().broughtBy(msgid);
        if (sent.isEmpty()) {
            throw new Refused(40058, "no such msgid");
        }
        if (!state.clock().instant().isBefore(sent.get(0).at().plus(WINDOW))) {
            throw new Refused(42052, "msgid expired");
        }
        sent.forEach(entry -> state.chats().change(entry.id(), ChatEntry::asRecalled));
        return ApiAnswer.ok(Map.of());
    }
}
