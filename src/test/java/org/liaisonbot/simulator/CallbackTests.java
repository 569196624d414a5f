package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackTests extends StandInTest {
    @Test
    void checksTheCallbackUrlLikeTheConsole() {
        assertThat(standIn.callbackUrlVerifies()).isTrue();
    }

    @Test
    void showsTheImmediateAnswerInTheChat() {
        bot.answersText("已记录：气20 70%");

        Delivery delivery = standIn.say("CHENGGUAN", "气20 完成70%");

        assertThat(delivery.wasTaken()).isTrue();
        assertThat(standIn.chatOf("ChengGuan"))
                .extracting(ChatEntry::words)
                .containsExactly("气20 完成70%", "已记录：气20 70%");
        assertThat(bot.messages.get(0))
                .containsEntry("FromUserName", "ChengGuan")
                .containsEntry("ToUserName", settings.corpId())
                .containsEntry("MsgType", "text")
                .containsEntry("Content", "气20 完成70%")
                .containsEntry("AgentID", "1000002")
                .containsKey("MsgId");
    }

    @Test
    void givesEachActATimeOfItsOwnWhileTheClockStandsStill() {
        bot.answersText("帮助");

        standIn.chooseMenu("xinyi", "help");
        standIn.chooseMenu("xinyi", "help");
        api.sendText("xinyi", "提醒");
        standIn.chooseMenu("xinyi", "help");

        assertThat(bot.messages)
                .extracting(message -> message.get("CreateTime"))
                .doesNotHaveDuplicates();
        assertThat(bot.messages.get(0))
                .containsEntry("MsgType", "event")
                .containsEntry("Event", "click")
                .containsEntry("EventKey", "help");
    }

    @Test
    void playsAStrangerToo() {
        bot.answersText("请联系市环委办");

        assertThat(standIn.say("stranger", "你好").text()).isEqualTo("请联系市环委办");
    }

    @Test
    void deliversAgainUntilItIsTaken() {
        bot.failsWith(500, 503);
        bot.answersText("收到");

        Delivery delivery = standIn.say("xinyi", "全部正常");

        assertThat(delivery.attempts()).isEqualTo(3);
        assertThat(bot.messages)
                .extracting(message -> message.get("MsgId"))
                .hasSize(3)
                .containsOnly(bot.messages.get(0).get("MsgId"));
        assertThat(standIn.receivedBy("xinyi")).hasSize(1);
    }

    @Test
    void givesUpAfterThreeRepetitions() {
        bot.failsWith(500, 500, 500, 500, 500);

        Delivery delivery = standIn.say("xinyi", "全部正常");

        assertThat(delivery.attempts()).isEqualTo(4);
        assertThat(standIn.chatOf("xinyi")).extracting(ChatEntry::words).contains("消息未送达应用（HTTP 500）");
    }

    @Test
    void repeatsACallbackAndNoticesAnotherAnswer() {
        standIn.faults().repeatCallbacks(1);
        bot.answersEachTimeAnew();

        standIn.say("xinyi", "全部正常");

        assertThat(bot.messages).hasSize(2);
        assertThat(standIn.violations())
                .singleElement()
                .asString()
                .contains("第1次")
                .contains("第2次");
    }

    @Test
    void noticesAnAnswerThatThePlatformCouldNotRead() {
        bot.answersRaw("<xml><Encrypt>AAAA</Encrypt><MsgSignature>no</MsgSignature><TimeStamp>1</TimeStamp>"
                + "<Nonce>2</Nonce></xml>");

        Delivery delivery = standIn.say("xinyi", "全部正常");

        assertThat(delivery.text()).isEmpty();
        assertThat(standIn.violations()).singleElement().asString().contains("wrong signature");
    }

    @Test
    void noticesAnAnswerThatThePlatformWouldCut() {
        bot.answersText("汉".repeat(683));

        standIn.say("xinyi", "全部正常");

        assertThat(standIn.violations()).singleElement().asString().contains("2049 bytes");
    }

    @Test
    void bringsPicturesFilesPlacesAndLinks() {
        standIn.sendMedium("xinyi", "image", "现场.jpg", "a picture".getBytes(UTF_8));
        standIn.sendMedium("xinyi", "file", "台账.xlsx", "a sheet".getBytes(UTF_8));
        standIn.sendLocation("xinyi", 37.14, 111.78, "孝义市");
        standIn.sendLink("xinyi", "通知", "http://localhost/");

        assertThat(bot.messages)
                .extracting(message -> message.get("MsgType"))
                .containsExactly("image", "file", "location", "link");
        assertThat(api.download(bot.messages.get(0).get("MediaId")).body())
                .asString()
                .isEqualTo("a picture");
    }

    @Test
    void postsAnyInnerXmlWithoutATraceInTheChat() {
        SignedCallback callback = standIn.sign("xinyi", "<xml><MsgType>unheard</MsgType></xml>");

        standIn.post(callback);
        standIn.post(callback);

        assertThat(bot.messages).hasSize(2).containsOnly(Map.of("MsgType", "unheard"));
        assertThat(standIn.chatOf("xinyi")).isEmpty();
    }

    @Test
    void bringsACallbackLateAfterTheOneThatFollowsIt() {
        standIn.faults().delayNextCallback();

        Delivery late = standIn.say("xinyi", "先写的");
        standIn.say("xinyi", "后写的");

        assertThat(late.wasTaken()).isFalse();
        assertThat(bot.messages).extracting(message -> message.get("Content")).containsExactly("后写的", "先写的");
    }
}
