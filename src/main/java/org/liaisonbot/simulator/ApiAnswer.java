package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.liaisonbot.simulator.rules.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a call of the API is answered. */
record ApiAnswer(int status, String contentType, Optional<String> fileName, byte[] body) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static ApiAnswer json(String json) {
        return new ApiAnswer(200, "application/json; charset=UTF-8", Optional.empty(), json.getBytes(UTF_8));
    }

    /** Success, with further fields. */
    static ApiAnswer ok(Map<String, Object> fields) {
        return json(written(0, "ok", fields));
    }

    static ApiAnswer refused(Refused refused) {
        return json(written(refused.errcode(), String.valueOf(refused.getMessage()), Map.of()));
    }

    static ApiAnswer page(int status) {
        String html = "<html><head><title>%d</title></head><body>proxy error</body></html>".formatted(status);
        return new ApiAnswer(status, "text/html", Optional.empty(), html.getBytes(UTF_8));
    }

    static String written(int errcode, String errmsg, Map<String, Object> fields) {
        ObjectNode json = MAPPER.createObjectNode().put("errcode", errcode).put("errmsg", errmsg);
        fields.forEach((name, value) -> json.set(name, MAPPER.valueToTree(value)));
        return json.toString();
    }
}
