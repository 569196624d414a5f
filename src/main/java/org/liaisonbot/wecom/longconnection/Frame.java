package org.liaisonbot.wecom.longconnection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A frame as it comes: fact sheet 10.4.
 *
 * @param command empty when it acknowledges a frame of ours
 * @param errcode of an acknowledgement; zero when it has none
 */
record Frame(String command, String reqId, int errcode, JsonNode body) {
    static final String SUBSCRIBE = "aibot_subscribe";
    static final String PING = "ping";
    static final String MESSAGE = "aibot_msg_callback";
    static final String EVENT = "aibot_event_callback";
    static final String RESPOND = "aibot_respond_msg";
    static final String WELCOME = "aibot_respond_welcome_msg";
    static final String UPDATE = "aibot_respond_update_msg";
    static final String SEND = "aibot_send_msg";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_REQ_ID = 200;

    /** Nothing when it is no frame of the protocol. */
    static Optional<Frame> parse(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            String reqId = frame.path("headers").path("req_id").asString("");
            if (!frame.isObject() || reqId.isEmpty() || reqId.length() > MAX_REQ_ID) {
                return Optional.empty();
            }
            int errcode = frame.path("errcode").asInt(0);
            return Optional.of(new Frame(frame.path("cmd").asString(""), reqId, errcode, frame.path("body")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isAcknowledgement() {
        return command.isEmpty();
    }

    /** A frame of ours, without a body when it is empty. */
    static String text(String command, String reqId, ObjectNode body) {
        ObjectNode frame = object().put("cmd", command);
        frame.set("headers", object().put("req_id", reqId));
        if (!body.isEmpty()) {
            frame.set("body", body);
        }
        return JSON.writeValueAsString(frame);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** @throws JacksonException when it is no JSON object */
    static ObjectNode objectOf(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
