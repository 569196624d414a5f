package org.liaisonbot.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.liaisonbot.simulator.rules.CardRules;
import org.liaisonbot.simulator.rules.MessageRules;
import org.liaisonbot.simulator.rules.Refused;
import tools.jackson.databind.JsonNode;

/**
 * message/send (fact sheet 3). A message that the duplicate check suppresses is answered like the one it repeats; what
 * the platform answers then is not documented.
 */
final class Sending {
    private final StandInState state;
    private final MemberRates rates;
    private final BooleanSupplier hasCallback;

    Sending(StandInState state, MemberRates rates, BooleanSupplier hasCallback) {
        this.state = state;
        this.rates = rates;
        this.hasCallback = hasCallback;
    }

    // One at a time: what is decided about a message depends on all that were sent before it.
    synchronized ApiAnswer answer(ApiRequest request) {
        String body = request.text();
        try {
            SendCall call = decide(body);
            state.sent().add(call);
            return ApiAnswer.json(call.answer());
        } catch (Refused refused) {
            String answer = ApiAnswer.written(refused.errcode(), String.valueOf(refused.getMessage()), Map.of());
            state.sent().add(new SendCall(now(), body, refused.errcode(), answer, false, List.of()));
            throw refused;
        }
    }

    private SendCall decide(String body) {
        JsonNode message = MessageRules.parse(body);
        checkAgent(message);
        MessageRules.check(message);
        return state.sent()
                .repeatedBy(message, body, now())
                .map(first -> new SendCall(now(), body, 0, first.answer(), true, List.of()))
                .orElseGet(() -> deliver(message, body));
    }

    private SendCall deliver(JsonNode message, String body) {
        checkCallback(message);
        ChatEntry.Content content = new ContentReading(state.chats(), state.media()).of(message);
        Recipients recipients = Recipients.of(message, state.members(), state.faults());
        String msgid = StandInSettings.letters(54);
        List<String> reached =
                recipients.reached().stream().filter(rates::allows).toList();
        reached.forEach(account -> state.chats().add(account, ChatEntry.Side.APP, now(), msgid, content));
        Map<String, Object> fields = new HashMap<>(recipients.complaints());
        fields.put("msgid", msgid);
        if (content instanceof ChatCard card && !card.taskId().isEmpty()) {
            fields.put("response_code", state.codes().issueFor(msgid));
        }
        return new SendCall(now(), body, 0, ApiAnswer.written(0, "ok", fields), false, reached);
    }

    private void checkAgent(JsonNode message) {
        JsonNode agent = message.path("agentid");
        if (agent.isMissingNode()) {
            throw new Refused(41011, "agentid missing");
        }
        if (agent.asInt(-1) != state.settings().agentId()) {
            throw new Refused(301002, "not allow to operate another agent with this accesstoken");
        }
    }

    private void checkCallback(JsonNode message) {
        if (CardRules.callsBack(message.path("template_card")) && !hasCallback.getAsBoolean()) {
            throw new Refused(43012, "the app has no callback url");
        }
    }

    private Instant now() {
        return state.clock().instant();
    }
}
