package org.liaisonbot.simulator;

import org.liaisonbot.simulator.rules.Refused;
import tools.jackson.databind.JsonNode;

/** Turns a message, already found to be within the rules, into what the chat shows. */
record ContentReading(Chats chats, MediaStore media) {
    /** @throws Refused when it names a medium that is not there, or a task id that is taken */
    ChatEntry.Content of(JsonNode message) {
        String type = message.path("msgtype").asString();
        JsonNode part = message.path(type);
        return switch (type) {
            case "text" -> new ChatEntry.Text(part.path("content").asString());
            case "markdown" -> new ChatEntry.Markdown(part.path("content").asString());
            case "textcard" -> linkCard(part);
            case "template_card" -> card(part);
            default -> file(part.path("media_id").asString());
        };
    }

    private static ChatEntry.LinkCard linkCard(JsonNode card) {
        return new ChatEntry.LinkCard(
                card.path("title").asString(),
                card.path("description").asString(),
                card.path("url").asString(),
                card.path("btntxt").asString("详情"));
    }

    private ChatCard card(JsonNode card) {
        String taskId = card.path("task_id").asString("");
        if (!taskId.isEmpty() && chats.hasCard(taskId)) {
            // Which code the platform answers is not documented (fact sheet 3.5).
            throw new Refused(42014, "task_id is not unique");
        }
        return new CardReading(card).as(taskId);
    }

    private ChatEntry.File file(String mediaId) {
        MediaStore.Medium medium = media.valid(mediaId);
        return new ChatEntry.File(medium.type(), medium.id(), medium.name(), medium.bytes());
    }
}
