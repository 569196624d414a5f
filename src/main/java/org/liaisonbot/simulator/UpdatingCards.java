package org.liaisonbot.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.liaisonbot.simulator.rules.CardRules;
import org.liaisonbot.simulator.rules.MessageRules;
import org.liaisonbot.simulator.rules.Refused;
import tools.jackson.databind.JsonNode;

/** message/update_template_card (fact sheet 3.8). */
record UpdatingCards(StandInState state) {
    ApiAnswer answer(ApiRequest request) {
        JsonNode update = MessageRules.parse(request.text());
        if (update.path("agentid").asInt(-1) != state.settings().agentId()) {
            throw new Refused(301002, "not allow to operate another agent with this accesstoken");
        }
        UnaryOperator<ChatEntry> change = changeOf(update);
        List<String> users = update.path("userids")
                .valueStream()
                .map(user -> user.asString(""))
                .toList();
        boolean all = update.path("atall").asInt(0) == 1;
        if (users.isEmpty() && !all) {
            throw new Refused(40058, "nobody to update the card for");
        }
        List<String> unknown = users.stream()
                .filter(user -> state.members().spellingOf(user).isEmpty())
                .toList();
        String msgid = state.codes().redeem(update.path("response_code").asString(""));
        state.chats().broughtBy(msgid).stream()
                .filter(entry -> all || contains(users, entry.account()))
                .forEach(entry -> state.chats().change(entry.id(), change));
        return ApiAnswer.ok(unknown.isEmpty() ? Map.of() : Map.of("invaliduser", unknown));
    }

    private static UnaryOperator<ChatEntry> changeOf(JsonNode update) {
        JsonNode card = update.path("template_card");
        if (card.isObject()) {
            CardRules.checkReplacement(card);
            return entry -> entry.with(new CardReading(card).as(entry.card().taskId()));
        }
        String caption = update.path("button").path("replace_name").asString("");
        if (caption.isBlank()) {
            throw new Refused(40058, "neither button.replace_name nor template_card");
        }
        return entry -> entry.with(entry.card().closedWith(caption));
    }

    private static boolean contains(List<String> users, String account) {
        return users.stream().anyMatch(account::equalsIgnoreCase);
    }
}
