package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.DocumentId;
import org.liaisonbot.outbox.MessageSender.GiveUp;
import org.liaisonbot.outbox.MessageSender.RetryLater;
import org.liaisonbot.outbox.MessageSender.SendResult;
import org.liaisonbot.outbox.MessageSender.Sent;
import org.liaisonbot.outbox.PushId;

/** What goes out for each kind of content, byte by byte, and what is made of the platform's yes. */
class MessageOverTheWireTest {
    private static final Content.Card CARD = new Content.Card(
            "digest-2024-06-03_zhangsan",
            "6月3日待办",
            "共2项",
            "请于今日17:00前回复 <进度> & \"困难\"",
            List.of(new Content.Row("气20", "整治施工扬尘"), new Content.Row("水6", "提升农村饮水安全")),
            List.of(new Content.Button("b-1", "全部按计划", true), new Content.Button("b-2", "收到", false)));
    private static final Content.File REPORT = new Content.File("生态环境周报（第26期）.docx", new DocumentId("a".repeat(64)));
    private static final byte[] DOCX = "PK 报告正文".getBytes(UTF_8);

    private final SenderSite site = SenderSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sendsATextAsItIsToEverybodyOnce() {
        SendResult result = site.sendText("气20 <a href='x'>请报</a> & 附\"说明\"\n🌱", "ZhangSan", "lisi", "zhangsan");

        assertThat(result).isEqualTo(new Sent("msg-1", Set.of(), null));
        assertThat(site.wecom.bodies())
                .containsExactly("{\"agentid\":1000002,\"touser\":\"ZhangSan|lisi\",\"msgtype\":\"text\","
                        + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400,"
                        + "\"text\":{\"content\":\"气20 <a href='x'>请报</a> & 附\\\"说明\\\"\\n🌱\"}}");
    }

    @Test
    void sendsTheTokenInTheUrlAndJsonInTheBody() {
        site.sendText("气20", "zhangsan");

        FakeWecom.Request request = site.wecom.requests(FakeWecom.SEND).get(0);
        assertThat(request.query()).isEqualTo("access_token=access-1");
        assertThat(request.contentType()).isEqualToIgnoringCase("application/json; charset=utf-8");
        assertThat(site.wecom.requests(FakeWecom.TOKEN))
                .extracting(FakeWecom.Request::query)
                .containsExactly("corpid=ww5823bf96d3bd56c7&corpsecret=" + SenderSite.SECRET);
    }

    @Test
    void leavesOutWhatThePlatformForbids() {
        site.sendText("一\r\n二\u2028三\u0000\u0007\u001b四\ud800", "zhangsan");

        assertThat(site.wecom.bodies().get(0))
                .contains("\"content\":\"一\\n二\\n三四\"")
                .doesNotContain("\\u");
    }

    @Test
    void sendsTheSameAgainByteForByte() {
        site.send(CARD, null, "zhangsan");
        site.send(CARD, null, "zhangsan");

        assertThat(site.wecom.bodies().get(1)).isEqualTo(site.wecom.bodies().get(0));
    }

    @Test
    void sendsACardWithItsRowsAndButtons() {
        site.wecom.answers(
                FakeWecom.SEND,
                FakeWecom.json("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m9\",\"response_code\":\"rc9\"}"));

        SendResult result = site.send(CARD, null, "zhangsan");

        assertThat(result).isEqualTo(new Sent("m9", Set.of(), "rc9"));
        assertThat(site.wecom.bodies())
                .containsExactly("{\"agentid\":1000002,\"touser\":\"zhangsan\",\"msgtype\":\"template_card\","
                        + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400,"
                        + "\"template_card\":{\"card_type\":\"button_interaction\","
                        + "\"main_title\":{\"title\":\"6月3日待办\",\"desc\":\"共2项\"},"
                        + "\"sub_title_text\":\"请于今日17:00前回复 <进度> & \\\"困难\\\"\","
                        + "\"task_id\":\"digest-2024-06-03_zhangsan\","
                        + "\"horizontal_content_list\":[{\"keyname\":\"气20\",\"value\":\"整治施工扬尘\"},"
                        + "{\"keyname\":\"水6\",\"value\":\"提升农村饮水安全\"}],"
                        + "\"button_list\":[{\"text\":\"全部按计划\",\"style\":1,\"key\":\"b-1\",\"type\":0},"
                        + "{\"text\":\"收到\",\"style\":2,\"key\":\"b-2\",\"type\":0}]}}");
    }

    @Test
    void uploadsAFileUnderItsNameAndSendsIt() {
        SendResult result = site.send(REPORT, DOCX, "zhangsan");

        FakeWecom.Request upload = site.wecom.requests(FakeWecom.UPLOAD).get(0);
        assertThat(upload.query()).isEqualTo("type=file&access_token=access-1");
        assertThat(upload.body())
                .contains("name=\"media\"; filename=\"生态环境周报（第26期）.docx\"; filelength=" + DOCX.length)
                .contains("Content-Type: application/octet-stream")
                .contains("PK 报告正文");
        assertThat(result).isEqualTo(new Sent("msg-1", Set.of(), null));
        assertThat(site.wecom.bodies())
                .containsExactly("{\"agentid\":1000002,\"touser\":\"zhangsan\",\"msgtype\":\"file\","
                        + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400,"
                        + "\"file\":{\"media_id\":\"media-1\"}}");
    }

    @Test
    void uploadsAgainInFullWithANewToken() {
        site.wecom.answers(FakeWecom.UPLOAD, FakeWecom.errcode(42001));

        assertThat(site.send(REPORT, DOCX, "zhangsan")).isInstanceOf(Sent.class);
        assertThat(site.wecom.requests(FakeWecom.UPLOAD).get(1).body()).contains("PK 报告正文");
    }

    @Test
    void sendsTheSameMediaAgainForTheSamePush() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.drop());

        assertThat(site.send(REPORT, DOCX, "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.send(REPORT, DOCX, "zhangsan")).isInstanceOf(Sent.class);

        assertThat(site.wecom.requests(FakeWecom.UPLOAD)).hasSize(1);
        assertThat(site.wecom.bodies().get(1)).isEqualTo(site.wecom.bodies().get(0));
    }

    @Test
    void uploadsAnewForAnotherPush() {
        site.send(new PushId("weekly/2024-W26/a"), REPORT, DOCX);
        site.send(new PushId("weekly/2024-W27/a"), REPORT, DOCX);

        assertThat(site.wecom.requests(FakeWecom.UPLOAD)).hasSize(2);
    }

    @Test
    void uploadsAnewWhenThePlatformHasLostIt() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(40007));

        assertThat(site.send(REPORT, DOCX, "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.send(REPORT, DOCX, "zhangsan")).isInstanceOf(Sent.class);

        assertThat(site.wecom.requests(FakeWecom.UPLOAD)).hasSize(2);
    }

    @Test
    void keepsAFileNameFromLeavingItsQuotes() {
        Content.File file = new Content.File("a\"; x=\"b\r\nc/d\\e:f.docx", new DocumentId("b".repeat(64)));

        site.send(file, DOCX, "zhangsan");

        assertThat(site.wecom.requests(FakeWecom.UPLOAD).get(0).body())
                .contains("filename=\"a_; x=_b__c_d_e_f.docx\"; filelength=");
    }

    @Test
    void givesUpAFileWithoutItsBytes() {
        assertThat(site.send(REPORT, null, "zhangsan")).isEqualTo(new GiveUp("文件内容缺失"));
    }

    @Test
    void namesThoseWhomThePlatformDidNotReachInAnyCase() {
        site.wecom.answers(
                FakeWecom.SEND,
                FakeWecom.json(
                        "{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"zhangsan|nobody\",\"invalidparty\":\"\","
                                + "\"unlicenseduser\":\"wangwu\",\"msgid\":\"m1\"}"));

        SendResult result = site.sendText("气20", "ZhangSan", "LiSi", "WangWu");

        assertThat(result).isEqualTo(new Sent("m1", Set.of(new UserId("ZhangSan"), new UserId("WangWu")), null));
    }

    @Test
    void takesAYesWithoutAMsgid() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.json("{\"errcode\":0}"));

        assertThat(site.sendText("气20", "zhangsan")).isEqualTo(new Sent("", Set.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@all", "@ALL", "lisi|wangwu", "li si", "|", "a\nb"})
    void neverSendsToAnAccountThatMeansSomethingElse(String account) {
        SendResult result = site.sendText("气20", "zhangsan", account);

        assertThat(result).isEqualTo(new Sent("msg-1", Set.of(new UserId(account)), null));
        assertThat(site.wecom.bodies().get(0)).contains("\"touser\":\"zhangsan\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@all"})
    void givesUpWithoutAnybodyToSendTo(String account) {
        SendResult result = account.isEmpty() ? site.sendText("气20") : site.sendText("气20", account);

        assertThat(result).isInstanceOf(GiveUp.class);
        assertThat(site.wecom.bodies()).isEmpty();
    }

    @Test
    void givesUpATextThatThePlatformWouldCut() {
        assertThat(site.sendText("气".repeat(682) + "20", "zhangsan")).isInstanceOf(Sent.class);
        assertThat(site.sendText("气".repeat(683), "zhangsan")).isEqualTo(new GiveUp("正文超过 2048 字节"));
    }
}
