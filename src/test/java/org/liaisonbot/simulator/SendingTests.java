package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendingTests extends StandInTest {
    @Test
    void bringsATextToTheMemberWhateverTheCaseOfTheAccount() {
        JsonNode answer = api.sendText("CHENGGUAN", "气20 请报送进展");

        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(answer.path("msgid").asString()).isNotEmpty();
        assertThat(standIn.receivedBy("chengguan")).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("气20 请报送进展");
            assertThat(entry.account()).isEqualTo("ChengGuan");
            assertThat(entry.at()).isEqualTo(MONDAY_AT_TEN);
        });
    }

    @Test
    void namesTheMembersThatItCannotReachInLowerCase() {
        standIn.faults().unlicensed("office");

        JsonNode answer = api.sendText("xinyi|Nobody|office", "你好");

        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(answer.path("invaliduser").asString()).isEqualTo("nobody");
        assertThat(answer.path("unlicenseduser").asString()).isEqualTo("office");
        assertThat(standIn.sends())
                .singleElement()
                .satisfies(call -> assertThat(call.reached()).containsExactly("xinyi"));
    }

    @Test
    void refusesAMessageThatReachesNobody() {
        standIn.faults().unreachable("XINYI");

        assertThat(api.sendText("xinyi|nobody", "你好").path("errcode").asInt()).isEqualTo(81013);
        assertThat(api.sendText("", "你好").path("errcode").asInt()).isEqualTo(82001);
        assertThat(standIn.receivedBy("xinyi")).isEmpty();
    }

    @Test
    void reachesEverybodyByTheWordForAll() {
        api.sendText("@all", "通知");

        assertThat(standIn.sends().get(0).reached()).containsExactly("ChengGuan", "xinyi", "office");
    }

    @Test
    void refusesAnotherAgentAndBrokenLimits() {
        assertThat(api.send("{'touser':'xinyi','agentid':1,'msgtype':'text','text':{'content':'a'}}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(301002);
        assertThat(api.sendText("xinyi", "汉".repeat(683)).path("errcode").asInt())
                .isEqualTo(45002);
        assertThat(standIn.sends()).extracting(SendCall::errcode).containsExactly(301002, 45002);
    }

    @Test
    void suppressesTheSameBodyWithinTheInterval() {
        String message = "{'touser':'xinyi','agentid':1000002,'msgtype':'text','text':{'content':'a'},"
                + "'enable_duplicate_check':1,'duplicate_check_interval':14400}";

        JsonNode first = api.send(message);
        clock.set(MONDAY_AT_TEN.plus(Duration.ofMinutes(239)));
        JsonNode again = api.withToken().send(message);

        assertThat(again).isEqualTo(first);
        assertThat(standIn.receivedBy("xinyi")).hasSize(1);
        assertThat(standIn.sends()).extracting(SendCall::suppressed).containsExactly(false, true);
    }

    @Test
    void deliversTheSameBodyAgainAfterTheInterval() {
        String message = "{'touser':'xinyi','agentid':1000002,'msgtype':'text','text':{'content':'a'},"
                + "'enable_duplicate_check':1}";

        api.send(message);
        clock.set(MONDAY_AT_TEN.plus(Duration.ofSeconds(1800)));
        api.send(message);

        assertThat(standIn.receivedBy("xinyi")).hasSize(2);
    }

    @Test
    void deliversTheSameBodyTwiceWhenNotAskedToCheck() {
        api.sendText("xinyi", "a");
        api.sendText("xinyi", "a");

        assertThat(standIn.receivedBy("xinyi")).hasSize(2);
    }

    @Test
    void bringsACardWithItsRowsAndButtons() {
        JsonNode answer = api.sendCard("xinyi", "ask-1");

        assertThat(answer.path("response_code").asString()).isNotEmpty();
        ChatCard card = standIn.receivedBy("xinyi").get(0).card();
        assertThat(card.title()).isEqualTo("5月进展");
        assertThat(card.rows()).containsExactly(new ChatCard.Row("气20", "露天烧烤整治"));
        assertThat(card.buttons()).extracting(ChatCard.Button::caption).containsExactly("全部正常", "逐项填报");
    }

    @Test
    void refusesATaskIdThatWasUsedBefore() {
        api.sendCard("xinyi", "ask-1");

        assertThat(api.sendCard("office", "ask-1").path("errcode").asInt()).isEqualTo(42014);
    }

    @Test
    void bringsAFileUnderItsChineseName() {
        String mediaId = api.upload("file", "第22周周报.docx", "周报的内容".getBytes(UTF_8))
                .path("media_id")
                .asString();

        api.send("{'touser':'office','agentid':1000002,'msgtype':'file','file':{'media_id':'%s'}}".formatted(mediaId));

        ChatEntry.File file = standIn.receivedBy("office").get(0).file();
        assertThat(file.name()).isEqualTo("第22周周报.docx");
        assertThat(standIn.contentOf(file.mediaId()))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("周报的内容"));
    }

    @Test
    void forgetsAMediumAfterThreeDays() {
        String mediaId = api.upload("file", "a.txt", "123456".getBytes(UTF_8))
                .path("media_id")
                .asString();
        assertThat(api.download(mediaId).body()).asString(UTF_8).isEqualTo("123456");

        clock.set(MONDAY_AT_TEN.plus(Duration.ofDays(3)));

        assertThat(new String(api.withToken().download(mediaId).body(), UTF_8)).contains("40007");
    }

    @Test
    void refusesMediaOfAWrongKindOrSize() {
        assertThat(api.upload("file", "a.txt", new byte[5]).path("errcode").asInt())
                .isEqualTo(40006);
        assertThat(api.upload("song", "a.txt", new byte[6]).path("errcode").asInt())
                .isEqualTo(40004);
        assertThat(api.upload("voice", "a.amr", new byte[2 * 1024 * 1024 + 1])
                        .path("errcode")
                        .asInt())
                .isEqualTo(40006);
    }

    @Test
    void recallsAMessageWithinADay() {
        String msgid = api.sendText("xinyi", "误发").path("msgid").asString();

        JsonNode answer = api.call("/cgi-bin/message/recall", "{'msgid':'" + msgid + "'}");

        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(standIn.receivedBy("xinyi").get(0).recalled()).isTrue();
    }

    @Test
    void refusesToRecallAfterADay() {
        String msgid = api.sendText("xinyi", "误发").path("msgid").asString();
        clock.set(MONDAY_AT_TEN.plus(Duration.ofHours(24)));

        JsonNode answer = api.withToken().call("/cgi-bin/message/recall", "{'msgid':'" + msgid + "'}");

        assertThat(answer.path("errcode").asInt()).isEqualTo(42052);
    }

    @Test
    void dropsInSilenceWhatIsOverTheLimitOfAMember() {
        standIn.limitMembersBy(clock);

        for (int i = 0; i < 31; i++) {
            assertThat(api.sendText("xinyi", "第" + i + "条").path("errcode").asInt())
                    .isZero();
        }

        assertThat(standIn.receivedBy("xinyi")).hasSize(30);
        assertThat(standIn.dropped()).containsExactly("xinyi");
    }
}
