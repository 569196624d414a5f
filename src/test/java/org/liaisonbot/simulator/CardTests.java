package org.liaisonbot.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CardTests extends StandInTest {
    @Test
    void bringsATapToTheBotAndTheCaptionToTheCard() {
        bot.answersCaption("已报：全部正常");
        api.sendCard("xinyi", "ask-1");

        Delivery delivery = standIn.tap(card(), "all-fine");

        assertThat(delivery.caption()).isEqualTo("已报：全部正常");
        assertThat(card().card().closedWith()).isEqualTo("已报：全部正常");
        assertThat(card().words()).contains("已报：全部正常").doesNotContain("逐项填报");
        assertThat(bot.messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("Event", "template_card_event")
                        .containsEntry("EventKey", "all-fine")
                        .containsEntry("TaskId", "ask-1")
                        .containsEntry("CardType", "button_interaction")
                        .containsEntry("FromUserName", "xinyi")
                        .containsKey("ResponseCode")
                        .doesNotContainKey("MsgId"));
    }

    @Test
    void refusesATapOnAButtonThatIsNotThere() {
        api.sendCard("xinyi", "ask-1");

        assertThatThrownBy(() -> standIn.tap(card(), "other")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsTheChosenOptionsOfASubmittedCard() {
        api.send("""
                {'touser':'xinyi','agentid':1000002,'msgtype':'template_card','template_card':{
                'card_type':'multiple_interaction','task_id':'each-1','main_title':{'title':'逐项填报'},
                'select_list':[{'question_key':'q20','title':'气20','option_list':[
                {'id':'done','text':'完成'},{'id':'fine','text':'正常'}]}],
                'submit_button':{'text':'提交','key':'submit'}}}
                """);

        standIn.tap(card(), "submit", Map.of("q20", List.of("done")));

        assertThat(bot.messages.get(0))
                .containsEntry("SelectedItems/SelectedItem/QuestionKey", "q20")
                .containsEntry("SelectedItems/SelectedItem/OptionIds/OptionId", "done");
    }

    @Test
    void updatesACardOnceByTheCodeOfItsSend() {
        String code = api.sendCard("xinyi", "ask-1").path("response_code").asString();

        JsonNode first = update(code, "'userids':['XINYI']", "'button':{'replace_name':'已截止'}");
        JsonNode again = update(code, "'userids':['xinyi']", "'button':{'replace_name':'再改'}");

        assertThat(first.path("errcode").asInt()).isZero();
        assertThat(again.path("errcode").asInt()).isEqualTo(60140);
        assertThat(card().card().closedWith()).isEqualTo("已截止");
    }

    @Test
    void updatesACardForEverybodyByTheCodeOfATap() {
        api.sendCard("xinyi|office", "ask-1");
        standIn.tap(card(), "each");
        String code = bot.messages.get(0).get("ResponseCode");

        update(code, "'atall':1", "'button':{'replace_name':'已由新义街道填报'}");

        assertThat(standIn.receivedBy("office").get(0).card().closedWith()).isEqualTo("已由新义街道填报");
    }

    @Test
    void replacesACardByAnother() {
        String code = api.sendCard("xinyi", "ask-1").path("response_code").asString();

        JsonNode answer = update(
                code,
                "'userids':['xinyi','nobody']",
                "'template_card':{'card_type':'text_notice','main_title':{'title':'已收到'},"
                        + "'card_action':{'type':1,'url':'http://localhost/'}}");

        assertThat(answer.path("invaliduser").path(0).asString()).isEqualTo("nobody");
        assertThat(card().card().title()).isEqualTo("已收到");
        assertThat(card().card().buttons()).isEmpty();
    }

    @Test
    void refusesACodeAfterThreeDays() {
        String code = api.sendCard("xinyi", "ask-1").path("response_code").asString();
        clock.set(MONDAY_AT_TEN.plus(Duration.ofHours(72)));
        api.withToken();

        assertThat(update(code, "'userids':['xinyi']", "'button':{'replace_name':'晚了'}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(60140);
    }

    private JsonNode update(String code, String whom, String what) {
        return api.call(
                "/cgi-bin/message/update_template_card",
                "{%s,'agentid':1000002,'response_code':'%s',%s}".formatted(whom, code, what));
    }

    private ChatEntry card() {
        return standIn.receivedBy("xinyi").get(0);
    }
}
