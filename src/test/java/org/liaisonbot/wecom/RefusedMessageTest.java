package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.DocumentId;
import org.liaisonbot.outbox.MessageSender.GiveUp;
import org.liaisonbot.outbox.MessageSender.RetryLater;
import org.liaisonbot.outbox.MessageSender.SendResult;
import org.liaisonbot.outbox.MessageSender.Sent;

/** Each class of errcode and each way of not answering, over real HTTP. */
class RefusedMessageTest {
    private static final Content.File REPORT = new Content.File("周报.docx", new DocumentId("c".repeat(64)));

    private final SenderSite site = SenderSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest(name = "{0} waits {1} s")
    @CsvSource({
        "-1, 0",
        "6000, 0",
        "45009, 60",
        "45033, 5",
        "60020, 300",
        "301002, 300",
        "40056, 300",
        "50003, 300",
        "48002, 300",
        "43012, 300"
    })
    void triesLater(int errcode, int seconds) {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(errcode));

        SendResult result = site.sendText("气20", "zhangsan");

        assertThat(result).isInstanceOfSatisfying(RetryLater.class, later -> {
            assertThat(later.notBefore()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(later.reason()).contains(Integer.toString(errcode)).hasSizeLessThan(120);
        });
        assertThat(site.wecom.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 60111, 81013, 301021, 701008, 40008, 40058, 44004, 45002, 82001, 82004, 60140, 999999})
    void givesUp(int errcode) {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(errcode));

        SendResult result = site.sendText("气20", "zhangsan");

        assertThat(result)
                .isInstanceOfSatisfying(
                        GiveUp.class,
                        given -> assertThat(given.reason())
                                .contains(Integer.toString(errcode))
                                .doesNotContain("hint", "203.0.113.7")
                                .hasSizeLessThan(120));
    }

    @Test
    void saysThatNobodyIsReachable() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(81013));

        assertThat(site.sendText("气20", "zhangsan")).isEqualTo(new GiveUp("没有一位收件人可达：账号无效，或不在应用可见范围（81013）"));
    }

    @Test
    void keepsOtherMessagesGoingWhileOneIsRefused() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(43012));

        site.sendText("气20", "zhangsan");

        assertThat(site.sendText("水6", "zhangsan")).isInstanceOf(Sent.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {\"errcode\":0,\"msgid\":\"m\"}",
                "502 | <html>Bad Gateway</html>",
                "503 | ''",
                "404 | ''",
                "302 | ''",
                "200 | <html>请登录上网认证</html>",
                "200 | <xml><errcode>0</errcode></xml>",
                "200 | ''",
                "200 | {}",
                "200 | []",
                "200 | null",
                "200 | 0",
                "200 | {\"errmsg\":\"ok\"}",
                "200 | {\"errcode\":0,\"msg",
                "200 | {\"errcode\":\"zero\"}"
            })
    void triesLaterAfterAnAnswerThatIsNone(int status, String body) {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.status(status, body));

        assertThat(site.sendText("气20", "zhangsan"))
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.notBefore()).isZero());
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
        assertThat(site.wecom.bodies()).hasSize(2);
    }

    @Test
    void triesLaterAfterADroppedConnection() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.drop());

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.wecom.bodies()).hasSize(1);
    }

    @Test
    void triesLaterAfterHalfAnAnswer() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.half("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m1\"}"));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
    }

    @Test
    void triesLaterWhenNoAnswerComes() {
        site.wecom.answers(FakeWecom.SEND, site.wecom.silence());

        assertThat(site.sendText("气20", "zhangsan")).isEqualTo(new RetryLater(Duration.ZERO, "连接企业微信超时"));
    }

    @Test
    void triesLaterWhenAnAnswerDripsInForEver() {
        site.wecom.answers(FakeWecom.SEND, site.wecom.drip());

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    @Test
    void triesLaterWhenNobodyListens() {
        site.wecom.close();

        assertThat(site.sendText("气20", "zhangsan")).isEqualTo(new RetryLater(Duration.ZERO, "连不上企业微信服务器"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":0,\"errmsg\":\"ok\"}", "<html>", "{\"errcode\":0,\"access_token\":\"\"}"})
    void triesLaterAfterATokenThatIsNone(String body) {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.json(body));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    @Test
    void triesLaterAfterAnUploadThatWasNotAnswered() {
        site.wecom.answers(FakeWecom.UPLOAD, FakeWecom.json("{\"errcode\":0}"), FakeWecom.errcode(-1));

        for (int i = 0; i < 2; i++) {
            assertThat(site.send(REPORT, new byte[] {1, 2, 3, 4, 5, 6}, "zhangsan"))
                    .isInstanceOf(RetryLater.class);
        }
        assertThat(site.wecom.bodies()).isEmpty();
    }
}
