package org.liaisonbot.simulator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CardRulesTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void takesSixRowsAndSixButtons() {
        ObjectNode card = buttonCard("task-1@a_B");
        grow(card, "horizontal_content_list", 6);
        grow(card, "button_list", 6);

        assertThatCode(() -> CardRules.check(card)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"horizontal_content_list, 7", "button_list, 7", "button_list, 0", "jump_list, 4"})
    void refusesOneTooManyOrTooFew(String list, int entries) {
        ObjectNode card = buttonCard("task-1");
        grow(card, list, entries);

        assertRefused(card, 40058);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "task 1", "任务1", "task:1", "task.1"})
    void refusesATaskIdOfOtherCharacters(String taskId) {
        assertRefused(buttonCard(taskId), 42014);
    }

    @Test
    void refusesATaskIdOfMoreThan128Bytes() {
        assertThatCode(() -> CardRules.check(buttonCard("x".repeat(128)))).doesNotThrowAnyException();
        assertRefused(buttonCard("x".repeat(129)), 42014);
    }

    @Test
    void refusesTwoButtonsWithTheSameKey() {
        ObjectNode card = buttonCard("task-1");
        grow(card, "button_list", 2);
        ((ObjectNode) card.path("button_list").get(1)).put("key", "k0");

        assertRefused(card, 40058);
    }

    @Test
    void refusesAKeyOfMoreThan1024Bytes() {
        ObjectNode card = buttonCard("task-1");
        ((ObjectNode) card.path("button_list").get(0)).put("key", "k".repeat(1025));

        assertRefused(card, 40058);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no title         | {'card_type':'button_interaction','task_id':'t','main_title':{},'button_list':[{'text':'b','key':'k'}]}
            no type          | {'task_id':'t','main_title':{'title':'t'}}
            unknown type     | {'card_type':'song','task_id':'t','main_title':{'title':'t'}}
            notice, no action| {'card_type':'text_notice','main_title':{'title':'t'}}
            vote, no options | {'card_type':'vote_interaction','task_id':'t','main_title':{'title':'t'},'checkbox':{'question_key':'q','option_list':[]},'submit_button':{'key':'s'}}
            vote, no submit  | {'card_type':'vote_interaction','task_id':'t','main_title':{'title':'t'},'checkbox':{'question_key':'q','option_list':[{'id':'1','text':'a'}]}}
            same option twice| {'card_type':'vote_interaction','task_id':'t','main_title':{'title':'t'},'checkbox':{'question_key':'q','option_list':[{'id':'1','text':'a'},{'id':'1','text':'b'}]},'submit_button':{'key':'s'}}
            same question twice| {'card_type':'multiple_interaction','task_id':'t','main_title':{'title':'t'},'select_list':[{'question_key':'q','option_list':[{'id':'1','text':'a'}]},{'question_key':'q','option_list':[{'id':'1','text':'a'}]}],'submit_button':{'key':'s'}}
            style of no colour| {'card_type':'button_interaction','task_id':'t','main_title':{'title':'t'},'button_list':[{'text':'b','key':'k','style':5}]}
            """)
    void refusesAnIncompleteCard(String what, String card) {
        assertRefused(read(card), 40058);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'card_type':'text_notice','main_title':{'title':'t'},'card_action':{'type':1,'url':'http://a'}}",
                "{'card_type':'news_notice','main_title':{'title':'t'},'card_image':{'url':'http://a'},'card_action':{'type':1,'url':'http://a'}}",
                "{'card_type':'multiple_interaction','task_id':'t','main_title':{'title':'t'},'select_list':[{'question_key':'q','option_list':[{'id':'1','text':'a'}]}],'submit_button':{'key':'s'}}",
            })
    void takesTheOtherKindsOfCards(String card) {
        assertThatCode(() -> CardRules.check(read(card))).doesNotThrowAnyException();
    }

    @Test
    void asksANoticeForATaskIdOnlyWhenItHasAMenu() {
        ObjectNode card = (ObjectNode) read(
                "{'card_type':'text_notice','main_title':{'title':'t'},'card_action':{'type':1,'url':'http://a'}}");
        card.set("action_menu", read("{'action_list':[{'text':'a','key':'k'}]}"));

        assertRefused(card, 42014);
    }

    private static ObjectNode buttonCard(String taskId) {
        ObjectNode card = (ObjectNode) read("{'card_type':'button_interaction','main_title':{'title':'5月进展'}}");
        card.put("task_id", taskId);
        grow(card, "button_list", 1);
        return card;
    }

    private static void grow(ObjectNode card, String list, int entries) {
        ArrayNode array = card.putArray(list);
        for (int i = 0; i < entries; i++) {
            array.addObject()
                    .put("keyname", "气" + i)
                    .put("title", "t")
                    .put("text", "b" + i)
                    .put("key", "k" + i);
        }
    }

    private static void assertRefused(JsonNode card, int errcode) {
        Refused refused = catchThrowableOfType(Refused.class, () -> CardRules.check(card));
        assertThat(refused).isNotNull();
        assertThat(refused.errcode()).isEqualTo(errcode);
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
