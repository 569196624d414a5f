package org.liaisonbot.simulator.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The hard limits of template cards (fact sheet 3.5 and 3.6); lengths that are only advised are not looked at. */
public final class CardRules {
    private static final int KEY_BYTES = 1024;
    private static final int OPTION_ID_BYTES = 128;
    private static final Pattern TASK_ID = Pattern.compile("[0-9A-Za-z_@-]{1,128}");
    private static final Set<String> INTERACTIVE =
            Set.of("button_interaction", "vote_interaction", "multiple_interaction");

    private final Fields card;
    private final String type;
    private final List<String> buttonKeys = new ArrayList<>();

    private CardRules(JsonNode card) {
        this.card = new Fields(card, "template_card");
        this.type = this.card.required("card_type");
    }

    /** @throws Refused when the platform would not take a message with this card */
    public static void check(JsonNode card) {
        CardRules rules = new CardRules(card);
        rules.checkContent();
        if (callsBack(card)) {
            checkTaskId(rules.card.text("task_id"));
        }
    }

    /** Like {@link #check}, but for a card that replaces another and so carries no task id of its own. */
    public static void checkReplacement(JsonNode card) {
        new CardRules(card).checkContent();
    }

    /** Whether taps on the card come back as events, so that it needs a task id and can be updated. */
    public static boolean callsBack(JsonNode card) {
        return isInteractive(card.path("card_type").asString("")) || card.has("action_menu");
    }

    public static boolean isInteractive(String cardType) {
        return INTERACTIVE.contains(cardType);
    }

    private static void checkTaskId(String taskId) {
        if (!TASK_ID.matcher(taskId).matches()) {
            throw new Refused(42014, "invalid task_id");
        }
    }

    private void checkContent() {
        checkRows();
        checkMenu();
        switch (type) {
            case "text_notice" -> checkTextNotice();
            case "news_notice" -> checkNewsNotice();
            case "button_interaction" -> checkButtons();
            case "vote_interaction" -> checkVote();
            case "multiple_interaction" -> checkSelections();
            default -> throw Refused.illegal("card_type " + type);
        }
        Fields.allDifferent("button keys", buttonKeys);
    }

    private void checkRows() {
        for (Fields row : card.list("horizontal_content_list", 0, 6)) {
            row.required("keyname");
            switch (row.oneOf("type", 0, 0, 3)) {
                case 1 -> row.required("url");
                case 2 -> row.required("media_id");
                case 3 -> row.required("userid");
                default -> {}
            }
        }
        for (Fields jump : card.list("jump_list", 0, 3)) {
            jump.required("title");
        }
    }

    private void checkMenu() {
        if (card.has("action_menu")) {
            for (Fields action : card.inside("action_menu").list("action_list", 1, 3)) {
                action.required("text");
                buttonKeys.add(action.required("key", KEY_BYTES));
            }
        }
    }

    private void checkTextNotice() {
        if (!card.has("sub_title_text")) {
            card.inside("main_title").required("title");
        }
        card.inside("card_action").oneOf("type", 0, 1, 2);
    }

    private void checkNewsNotice() {
        card.inside("main_title").required("title");
        card.inside("card_action").oneOf("type", 0, 1, 2);
        if (!card.has("image_text_area")) {
            card.inside("card_image").required("url");
        }
        card.list("vertical_content_list", 0, 4).forEach(paragraph -> paragraph.required("title"));
    }

    private void checkButtons() {
        card.inside("main_title").required("title");
        for (Fields button : card.list("button_list", 1, 6)) {
            button.required("text");
            button.oneOf("style", 1, 1, 4);
            if (button.oneOf("type", 0, 0, 1) == 0) {
                buttonKeys.add(button.required("key", KEY_BYTES));
            } else {
                button.required("url");
            }
        }
        if (card.has("button_selection")) {
            checkQuestion(card.inside("button_selection"), 10);
        }
    }

    private void checkVote() {
        card.inside("main_title").required("title");
        checkQuestion(card.inside("checkbox"), 20);
        checkSubmit();
    }

    private void checkSelections() {
        card.inside("main_title").required("title");
        List<Fields> selections = card.list("select_list", 1, 3);
        selections.forEach(selection -> checkQuestion(selection, 10));
        Fields.allDifferent(
                "question keys",
                selections.stream()
                        .map(selection -> selection.text("question_key"))
                        .toList());
        checkSubmit();
    }

    private void checkSubmit() {
        buttonKeys.add(card.inside("submit_button").required("key", KEY_BYTES));
    }

    private static void checkQuestion(Fields question, int maxOptions) {
        question.required("question_key", KEY_BYTES);
        List<Fields> options = question.list("option_list", 1, maxOptions);
        options.forEach(option -> option.required("text"));
        Fields.allDifferent(
                "option ids",
                options.stream()
                        .map(option -> option.required("id", OPTION_ID_BYTES))
                        .toList());
    }
}
