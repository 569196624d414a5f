package org.liaisonbot.simulator.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What message/send asks of its request (fact sheet 1.5, 3.1 and 3.2). Where the platform would shorten a text in
 * silence, this refuses with 45002: nothing of ours may be cut unnoticed.
 */
public final class MessageRules {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u[0-9a-fA-F]{4}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    private static final int TEXT_BYTES = 2048;
    private static final int MAX_DUPLICATE_CHECK_SECONDS = 14400;

    private MessageRules() {}

    /** @throws Refused when it is no JSON object in raw UTF-8 */
    public static JsonNode parse(String body) {
        if (ESCAPED.matcher(body).find()) {
            throw new Refused(40033, "invalid charset, \\u escapes are not supported");
        }
        try {
            JsonNode message = JSON.readTree(body);
            if (message.isObject()) {
                return message;
            }
            throw Refused.illegal("wrong json format");
        } catch (JacksonException e) {
            throw Refused.illegal("wrong json format");
        }
    }

    /** @throws Refused when the platform would not take a message of this kind and size */
    public static void check(JsonNode message) {
        Fields fields = new Fields(message, "message");
        fields.oneOf("enable_duplicate_check", 0, 0, 1);
        fields.oneOf("duplicate_check_interval", 0, 0, MAX_DUPLICATE_CHECK_SECONDS);
        switch (fields.text("msgtype")) {
            case "text" -> checkText(fields.inside("text"));
            case "markdown" -> checkText(fields.inside("markdown"));
            case "textcard" -> checkTextCard(fields.inside("textcard"));
            case "file" -> fields.inside("file").required("media_id");
            case "image" -> fields.inside("image").required("media_id");
            case "template_card" -> CardRules.check(message.path("template_card"));
            default -> throw new Refused(40008, "invalid message type");
        }
    }

    private static void checkText(Fields text) {
        String content = text.text("content");
        if (content.isBlank()) {
            throw new Refused(44004, "text content is empty");
        }
        if (CONTROL.matcher(content).find()) {
            throw new Refused(82004, "content contains control characters");
        }
        if (content.getBytes(UTF_8).length > TEXT_BYTES) {
            throw tooLarge();
        }
    }

    private static void checkTextCard(Fields card) {
        String title = card.required("title");
        String description = card.required("description");
        if (characters(title) > 128 || characters(description) > 512) {
            throw tooLarge();
        }
        String url = card.required("url", TEXT_BYTES);
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw Refused.illegal("textcard.url");
        }
        if (characters(card.text("btntxt")) > 4) {
            throw Refused.illegal("textcard.btntxt");
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Refused tooLarge() {
        return new Refused(45002, "content size out of limit");
    }
}
