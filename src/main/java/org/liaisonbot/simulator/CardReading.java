package org.liaisonbot.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.simulator.ChatCard.Button;
import org.liaisonbot.simulator.ChatCard.Link;
import org.liaisonbot.simulator.ChatCard.Option;
import org.liaisonbot.simulator.ChatCard.Question;
import org.liaisonbot.simulator.ChatCard.Row;
import tools.jackson.databind.JsonNode;

/** Turns the JSON of a template card, already found to be within the rules, into what the chat shows. */
record CardReading(JsonNode card) {
    /** @param taskId of the card that it is, or that it replaces */
    ChatCard as(String taskId) {
        return new ChatCard(
                taskId,
                text("card_type"),
                text("source", "desc"),
                text("main_title", "title"),
                text("main_title", "desc"),
                joined(text("emphasis_content", "title"), text("emphasis_content", "desc")),
                joined(text("quote_area", "title"), text("quote_area", "quote_text"), text("sub_title_text")),
                rows("horizontal_content_list", "keyname", "value"),
                rows("vertical_content_list", "title", "desc"),
                questions(),
                buttons(),
                menu(),
                links(),
                text("replace_text"));
    }

    private List<Row> rows(String list, String key, String value) {
        return card.path(list)
                .valueStream()
                .map(row -> new Row(text(row, key), text(row, value)))
                .toList();
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (card.has("button_selection")) {
            questions.add(question(card.path("button_selection"), false));
        }
        if (card.has("checkbox")) {
            questions.add(question(
                    card.path("checkbox"), card.path("checkbox").path("mode").asInt(0) == 1));
        }
        card.path("select_list").valueStream().forEach(select -> questions.add(question(select, false)));
        return questions;
    }

    private static Question question(JsonNode question, boolean many) {
        String selected = text(question, "selected_id");
        List<Option> options = question.path("option_list")
                .valueStream()
                .map(option -> new Option(
                        text(option, "id"),
                        text(option, "text"),
                        option.path("is_checked").asBoolean(false)
                                || text(option, "id").equals(selected)))
                .toList();
        return new Question(text(question, "question_key"), text(question, "title"), many, options);
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>(card.path("button_list")
                .valueStream()
                .filter(button -> button.path("type").asInt(0) == 0)
                .map(button -> new Button(
                        text(button, "key"),
                        text(button, "text"),
                        button.path("style").asInt(1)))
                .toList());
        if (card.has("submit_button")) {
            String caption = text("submit_button", "text");
            buttons.add(new Button(text("submit_button", "key"), caption.isEmpty() ? "提交" : caption, 1));
        }
        return buttons;
    }

    private List<Button> menu() {
        return card.path("action_menu")
                .path("action_list")
                .valueStream()
                .map(action -> new Button(text(action, "key"), text(action, "text"), 2))
                .toList();
    }

    private List<Link> links() {
        Stream<Link> jumps =
                card.path("jump_list").valueStream().map(jump -> new Link(text(jump, "title"), text(jump, "url")));
        Stream<Link> buttons = card.path("button_list")
                .valueStream()
                .filter(button -> button.path("type").asInt(0) == 1)
                .map(button -> new Link(text(button, "text"), text(button, "url")));
        return Stream.concat(jumps, buttons).toList();
    }

    private String text(String field) {
        return text(card, field);
    }

    private String text(String object, String field) {
        return text(card.path(object), field);
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
