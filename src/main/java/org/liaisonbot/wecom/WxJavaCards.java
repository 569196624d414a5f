package org.liaisonbot.wecom;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.liaisonbot.conversation.CardUpdates;
import org.liaisonbot.directory.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes cards by a tap's response code: fact sheet 3.8. A code works once, so nothing is repeated. */
final class WxJavaCards implements CardUpdates {
    private static final String UPDATE = "/cgi-bin/message/update_template_card";
    private static final Logger log = LoggerFactory.getLogger(WxJavaCards.class);

    private final WecomClient client;
    private final int agentId;

    WxJavaCards(WecomClient client, int agentId) {
        this.client = client;
        this.agentId = agentId;
    }

    @Override
    public void show(UserId person, String responseCode, String caption) {
        try {
            client.post(client.url(UPDATE), body(person, responseCode, caption));
        } catch (WxErrorException e) {
            log.info("a card was not refreshed: errcode {}", e.getError().getErrorCode());
        } catch (TokenUnavailable | WxRuntimeException e) {
            log.info("a card was not refreshed: {}", e.getClass().getSimpleName());
        }
    }

    private String body(UserId person, String responseCode, String caption) {
        JsonArray userids = new JsonArray();
        userids.add(person.value());
        JsonObject button = new JsonObject();
        button.addProperty("replace_name", PlainText.of(caption));
        JsonObject body = new JsonObject();
        body.add("userids", userids);
        body.addProperty("agentid", agentId);
        body.addProperty("response_code", responseCode);
        body.add("button", button);
        return body.toString();
    }
}
