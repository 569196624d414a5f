package org.liaisonbot.simulator.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ChatPageTests extends PageTest {
    @Test
    void showsThePersonTheClockAndTheLedger() {
        assertPage("/?as=chengguan")
                .contains("当前身份：市城管局联络员", "2024年6月3日 周一", "10:00", "工作日")
                .contains("全部 <b>4</b>", "气20", "距6月30日节点不足7个工作日", "本单位 <b>1</b>");
    }

    @Test
    void beginsWithALiaison() {
        assertPage("/").contains("当前身份：市城管局联络员");
    }

    @Test
    void groupsThePeopleAndOffersAStranger() {
        assertPage("/?as=hbw1")
                .containsSubsequence(
                        "data-group=\"环委办\"",
                        "data-group=\"领导联络员\"",
                        "data-group=\"市直部门\"",
                        "data-group=\"乡镇街道\"",
                        "data-group=\"通讯录外\"");
    }

    @Test
    void suggestsWhatThePersonCanSay() {
        assertPage("/?as=chengguan").contains("全部正常", "我的任务", "气20 完成70%").doesNotContain(">未报<");
        assertPage("/?as=hbw1").contains(">状态<", ">未报<", ">临期<", ">逾期<", ">周报<");
    }

    @Test
    void bringsWhatIsTypedOverTheWireAndShowsTheAnswer() {
        bot.answersText("已记录：气20 70%");

        MvcTestResult result = mvc.post()
                .uri("/simulator/chat/chengguan/say")
                .param("text", " 气20 完成70% ")
                .exchange();

        assertShown(result).containsSubsequence("气20 完成70%", "已记录：气20 70%");
        assertThat(result).hasHeader("HX-Trigger", "changed");
        assertThat(bot.messages.get(0))
                .containsEntry("Content", "气20 完成70%")
                .containsEntry("FromUserName", "chengguan");
    }

    @Test
    void escapesWhatPeopleWrite() {
        bot.answersText("<script>alert(1)</script>");

        MvcTestResult result = mvc.post()
                .uri("/simulator/chat/chengguan/say")
                .param("text", "<img src=x onerror=alert(1)>")
                .exchange();

        assertShown(result).contains("&lt;img src", "&lt;script&gt;").doesNotContain("<script>", "<img src=x");
        assertPage("/?as=chengguan").contains("露天烧烤与油烟整治&lt;城区&gt;");
    }

    @Test
    void saysNothingWhenNothingIsTyped() {
        mvc.post().uri("/simulator/chat/chengguan/say").param("text", "  ").exchange();

        assertThat(bot.messages).isEmpty();
    }

    @Test
    void showsACardWithItsButtonsAndTheCaptionAfterTheTap() {
        api.sendCard("chengguan", "ask-1");
        bot.answersCaption("已报：全部正常");
        assertPage("/?as=chengguan").contains("5月进展", "气20", "露天烧烤整治", "value=\"all-fine\"", "逐项填报");

        long entry = standIn.receivedBy("chengguan").get(0).id();
        MvcTestResult result = mvc.post()
                .uri("/simulator/chat/chengguan/tap/" + entry)
                .param("key", "all-fine")
                .exchange();

        assertShown(result).contains("已报：全部正常").doesNotContain("value=\"all-fine\"");
    }

    @Test
    void bringsTheOptionsChosenOnACard() {
        api.send("""
                {'touser':'xinyi','agentid':1000002,'msgtype':'template_card','template_card':{
                'card_type':'vote_interaction','task_id':'vote-1','main_title':{'title':'本月哪些任务正常'},
                'checkbox':{'question_key':'q','mode':1,'option_list':[{'id':'a','text':'气20'},{'id':'b','text':'气22'}]},
                'submit_button':{'text':'提交','key':'submit'}}}
                """);
        assertPage("/?as=xinyi").contains("type=\"checkbox\" name=\"choice:q\" value=\"a\"");

        long entry = standIn.receivedBy("xinyi").get(0).id();
        mvc.post()
                .uri("/simulator/chat/xinyi/tap/" + entry)
                .param("key", "submit")
                .param("choice:q", "b")
                .exchange();

        assertThat(bot.messages.get(0)).containsEntry("SelectedItems/SelectedItem/OptionIds/OptionId", "b");
    }

    @Test
    void offersAFileUnderItsName() {
        String mediaId = api.upload("file", "第22周周报.docx", "周报的内容".getBytes(UTF_8))
                .path("media_id")
                .asString();
        api.send("{'touser':'hbw1','agentid':1000002,'msgtype':'file','file':{'media_id':'%s'}}".formatted(mediaId));
        assertPage("/?as=hbw1").contains("第22周周报.docx", "ending docx");

        long entry = standIn.receivedBy("hbw1").get(0).id();
        MvcTestResult result =
                mvc.get().uri("/simulator/chat/hbw1/files/" + entry).exchange();

        assertThat(result).hasStatusOk().body().asString(UTF_8).isEqualTo("周报的内容");
        assertThat(result)
                .headers()
                .satisfies(headers -> assertThat(headers.getContentDisposition().getFilename())
                        .isEqualTo("第22周周报.docx"));
    }

    @Test
    void sendsAPhotoAsAPicture() {
        mvc.post()
                .uri("/simulator/chat/xinyi/file")
                .multipart()
                .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", "a picture".getBytes(UTF_8)))
                .exchange();

        assertThat(bot.messages.get(0)).containsEntry("MsgType", "image");
    }

    @Test
    void answersAPollOnlyWhenSomethingChanged() {
        api.sendText("xinyi", "提醒");
        String uri = "/simulator/chat/xinyi?since=" + standIn.changes();

        assertThat(mvc.get().uri(uri)).hasStatus(204);
        api.sendText("xinyi", "再次提醒");
        assertPage(uri).contains("再次提醒");
    }

    @Test
    void countsWhatIsUnreadUntilTheChatIsOpened() {
        api.sendText("xinyi", "提醒");
        assertPage("/simulator/people?as=chengguan").contains("<span class=\"badge\">1</span>");

        mvc.get().uri("/?as=xinyi").exchange();

        assertPage("/simulator/people?as=chengguan").doesNotContain("badge");
    }

    @Test
    void showsWhenAMessageWasTakenBack() {
        String msgid = api.sendText("xinyi", "误发的内容").path("msgid").asString();
        api.call("/cgi-bin/message/recall", "{'msgid':'" + msgid + "'}");

        assertPage("/?as=xinyi").contains("对方撤回了一条消息").doesNotContain("误发的内容");
    }

    @Test
    void findsNoFileInSomebodyElsesChat() {
        standIn.sendMedium("xinyi", "file", "台账.xlsx", "a sheet".getBytes(UTF_8));
        long entry = standIn.chatOf("xinyi").get(0).id();

        assertThat(mvc.get().uri("/simulator/chat/hbw1/files/" + entry)).hasStatus(404);
    }
}
