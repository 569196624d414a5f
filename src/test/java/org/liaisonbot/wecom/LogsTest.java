package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.DocumentId;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    @Test
    void carryNoSecretAtAnyLevel(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.TRACE);
        logging.setLogLevel("org.apache.http.wire", LogLevel.TRACE);
        logging.setLogLevel("me.chanjar.weixin.cp", LogLevel.TRACE);
        // What the stand-in's own server writes of the calls it gets is not the bot's log.
        logging.setLogLevel("com.sun.net.httpserver", LogLevel.OFF);

        try (SenderSite site = SenderSite.open()) {
            everyKindOfCall(site);
        } finally {
            logging.setLogLevel("ROOT", LogLevel.INFO);
        }

        assertThat(output.getAll())
                .contains("企业微信拒绝调用（60020）")
                .doesNotContain(SenderSite.SECRET, SenderSite.CALLBACK_TOKEN, SenderSite.AES_KEY)
                .doesNotContain("access-1", "access-2", "绝密的正文");
    }

    @Test
    void tellTheOperatorOnceWhatToClick(CapturedOutput output) {
        try (SenderSite site = SenderSite.open()) {
            site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(60020), FakeWecom.errcode(60020));
            site.sendText("气20", "zhangsan");
            site.sendText("气20", "zhangsan");
        }

        assertThat(output.getAll())
                .containsOnlyOnce("企业微信拒绝调用（60020）：本机出口 IP 不在企业可信IP之内（来自 203.0.113.7）。"
                        + "请在管理后台“应用管理 → 本应用”的“企业可信IP”中加入本机出口 IP，保存约 1 分钟后生效。");
    }

    private static void everyKindOfCall(SenderSite site) {
        Content file = new Content.File("周报.docx", new DocumentId("d".repeat(64)));
        site.sendText("绝密的正文", "zhangsan");
        site.send(file, new byte[] {1, 2, 3, 4, 5, 6}, "zhangsan");
        for (int errcode : new int[] {-1, 42001, 40058, 45009, 60020, 81013, 999999}) {
            site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(errcode));
            site.sendText("绝密的正文", "zhangsan");
        }
        site.wecom.answers(FakeWecom.SEND, FakeWecom.drop(), FakeWecom.status(502, "<html>"), FakeWecom.json("{"));
        for (int i = 0; i < 3; i++) {
            site.sendText("绝密的正文", "zhangsan");
        }
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(42001));
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(40001));
        site.sendText("绝密的正文", "zhangsan");
    }
}
