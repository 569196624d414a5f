package org.liaisonbot.wecom.longconnection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonbot.conversation.InboundMessage.Act;
import org.liaisonbot.conversation.InboundMessage.Arrived;
import org.liaisonbot.conversation.InboundMessage.CardTap;
import org.liaisonbot.conversation.InboundMessage.Media;
import org.liaisonbot.conversation.InboundMessage.Other;
import org.liaisonbot.conversation.InboundMessage.Text;
import tools.jackson.databind.JsonNode;

/** The body of a message or event: fact sheet 10.2. The last place that knows its JSON. */
record Incoming(JsonNode body) {
    private static final int MAX_PLAIN = 64;

    /** JSON can carry it, PostgreSQL cannot store it. */
    private static final String NOTHING = "\u0000";

    /** The frame's command by which it may be answered; empty when nothing is done about it. */
    String answeredBy() {
        if (!isEvent()) {
            return body.hasNonNull("msgtype") ? Frame.RESPOND : "";
        }
        return switch (eventType()) {
            case "enter_chat" -> Frame.WELCOME;
            case "template_card_event" -> Frame.UPDATE;
            default -> "";
        };
    }

    /** From the bot that we are, and not from another company's member (fact sheet 10.2: corpid). */
    boolean isFor(String botId, String corpId) {
        String bot = text("aibotid");
        String corp = body.path("from").path("corpid").asString("");
        return (bot.isEmpty() || bot.equals(botId)) && (corp.isEmpty() || corp.equals(corpId));
    }

    /** The same for each delivery of the same message. */
    String key() {
        String msgid = text("msgid");
        String id = msgid.isEmpty() ? Digest.of(body.toString()) : Digest.ifLong(msgid, MAX_PLAIN);
        return "aibot/" + Digest.ifLong(userid(), MAX_PLAIN) + "/" + id;
    }

    /** Plain or encrypted; empty when it is missing. */
    String userid() {
        return body.path("from").path("userid").asString("");
    }

    boolean isGroup() {
        return text("chattype").equals("group");
    }

    boolean isEvent() {
        return text("msgtype").equals("event");
    }

    /** Where a message of our own would have to go; case counts (fact sheet 10.8). */
    String chatId() {
        String chat = text("chatid");
        return isGroup() && !chat.isEmpty() ? chat : userid();
    }

    long createTimeSeconds() {
        return body.path("create_time").asLong(0);
    }

    /** What the person did: one act, or the text and each picture of a mixed message. */
    List<Act> acts(MediaKeeping media) {
        return switch (text("msgtype")) {
            case "text" -> List.of(new Text(contentOf(body.path("text"))));
            case "voice" -> List.of(spoken());
            case "mixed" -> mixed(media);
            case "image", "file", "video" -> List.of(medium(text("msgtype"), body.path(text("msgtype")), media));
            case "event" -> List.of(event());
            default -> List.of(new Other(text("msgtype")));
        };
    }

    /** The task of the card that was tapped, and the kind of card. */
    String cardTask() {
        return tap().path("task_id").asString("");
    }

    private Act event() {
        return switch (eventType()) {
            case "enter_chat" -> new Arrived();
            case "template_card_event" ->
                new CardTap(tap().path("event_key").asString(""), cardTask(), "", selections());
            default -> new Other(eventType());
        };
    }

    /** What the platform made of a voice counts as typed; where it made nothing of it, it remains a voice. */
    private Act spoken() {
        String transcript = contentOf(body.path("voice"));
        return transcript.isBlank() ? new Media("voice", "", "") : new Text(transcript);
    }

    private List<Act> mixed(MediaKeeping media) {
        List<JsonNode> items = body.path("mixed").path("msg_item").valueStream().toList();
        String words = items.stream()
                .filter(item -> item.path("msgtype").asString("").equals("text"))
                .map(item -> contentOf(item.path("text")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        List<Act> acts = new ArrayList<>();
        if (!words.isEmpty()) {
            acts.add(new Text(words));
        }
        items.stream()
                .filter(item -> item.path("msgtype").asString("").equals("image"))
                .forEach(item -> acts.add(medium("image", item.path("image"), media)));
        return acts;
    }

    private static Act medium(String kind, JsonNode medium, MediaKeeping media) {
        String url = medium.path("url").asString("");
        String mediaId =
                url.isEmpty() ? "" : media.keep(url, medium.path("aeskey").asString(""));
        return new Media(
                kind,
                mediaId,
                medium.path("filename").asString(medium.path("name").asString("")));
    }

    private Map<String, List<String>> selections() {
        Map<String, List<String>> selections = new LinkedHashMap<>();
        tap().path("selected_items")
                .path("selected_item")
                .valueStream()
                .forEach(item -> selections.put(
                        item.path("question_key").asString(""),
                        item.path("option_ids")
                                .path("option_id")
                                .valueStream()
                                .map(option -> option.asString(""))
                                .toList()));
        return selections;
    }

    private String eventType() {
        return body.path("event").path("eventtype").asString("");
    }

    private JsonNode tap() {
        return body.path("event").path("template_card_event");
    }

    private static String contentOf(JsonNode node) {
        return node.path("content").asString("").replace(NOTHING, "");
    }

    private String text(String field) {
        return body.path(field).asString("");
    }

    /** Keeps where a medium lies until it is fetched. */
    interface MediaKeeping {
        /** @return the id by which it is fetched */
        String keep(String url, String aesKey);
    }
}
