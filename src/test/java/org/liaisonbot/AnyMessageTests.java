package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people type, send and tap, the whole bot answers it; {@code -Dfuzz=5000} tries longer. */
class AnyMessageTests {
    private static final City CITY = new City();
    private static final int SIZE = Integer.getInteger("fuzz", 400);
    private static final List<String> WORDS = List.of(
            "气20",
            "水",
            "1-",
            "附件",
            "第二项",
            "完成",
            "未完成",
            "基本",
            "70%",
            "七成",
            "３／８户",
            "还剩",
            "6月底",
            "下周五",
            "2月30日",
            "延期",
            "半个月",
            "更正",
            "撤回",
            "全部正常",
            "无变化",
            "除",
            "外",
            "困难",
            "资金",
            "没有",
            "收到",
            "帮助",
            "状态",
            "未报",
            "周报",
            "催办",
            "通知",
            "确认",
            "销号",
            "退回",
            "同意",
            "不同意",
            "我的任务",
            "换人",
            "签发",
            "市城管局",
            "乡镇街道",
            "代",
            "，",
            "。",
            "；",
            "\n",
            " ",
            "？",
            "0",
            "999999999999999999999",
            "-1",
            "%",
            "{{name}}",
            "]]&gt;",
            "😀",
            "\u200b",
            "ﷺ",
            "a",
            "\\",
            "'",
            "\"",
            "<",
            "&");

    @TempDir
    static Path folder;

    static LiveBot bot;

    private final Random random = new Random(42);

    @BeforeAll
    static void start() {
        bot = LiveBot.of(CITY, folder);
        bot.at("04-01T09:00");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void isAnsweredAndNeverSetAside() {
        int threadsBefore = 0;
        for (int number = 0; number < SIZE; number++) {
            String words = words();
            Delivery answer = bot.say(people().get(random.nextInt(people().size())), words);

            assertThat(answer.status()).as(words).isEqualTo(200);
            assertThat(answer.attempts()).as(words).isEqualTo(1);
            threadsBefore = number == SIZE / 4 ? Thread.activeCount() : threadsBefore;
        }

        assertThat(setAside()).isEmpty();
        assertThat(bot.wecom().violations()).isEmpty();
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threadsBefore + 5);
    }

    @Test
    void isKeptToTheLetterHoweverLongADifficultyIsWrittenOut() {
        String liaison = CITY.liaisonOf("市城管局");
        String difficulty = "a".repeat(2048 - "气20 进度滞后，困难是".getBytes(UTF_8).length);

        Delivery answer = bot.say(liaison, "气20 进度滞后，困难是" + difficulty);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(bot.reports("task=气20&unit=市城管局").stream()
                        .map(report -> report.path("text").asString()))
                .contains("气20 进度滞后，困难是" + difficulty);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void isTakenPolitelyWhateverItsKind() {
        String liaison = CITY.liaisonOf("市城管局");
        for (String event : List.of(
                "subscribe",
                "unsubscribe",
                "enter_agent",
                "LOCATION",
                "view",
                "view_miniprogram",
                "scancode_push",
                "scancode_waitmsg",
                "pic_sysphoto",
                "pic_photo_or_album",
                "pic_weixin",
                "location_select",
                "batch_job_result",
                "change_contact",
                "open_approval_change",
                "share_agent_change",
                "inactive_alert",
                "taskcard_click",
                "an_event_of_tomorrow")) {
            assertThat(bot.wecom().raise(liaison, event).status()).as(event).isEqualTo(200);
            assertThat(bot.wecom().raise("sys", event).status()).as(event).isEqualTo(200);
        }
        assertThat(bot.wecom().sendLocation(liaison, 37.1, 111.8, "孝义").status())
                .isEqualTo(200);
        assertThat(bot.wecom().sendLink(liaison, "通报", "http://example.org").status())
                .isEqualTo(200);
        for (String medium : List.of("image", "voice", "video", "file")) {
            assertThat(bot.wecom()
                            .sendMedium(liaison, medium, "照片.jpg", new byte[100])
                            .status())
                    .isEqualTo(200);
        }
        assertThat(bot.wecom().chooseMenu(liaison, "我的任务").text()).contains("气20");
        assertThat(setAside()).isEmpty();
        assertThat(bot.wecom().violations()).isEmpty();
    }

    private static List<String> setAside() {
        return bot.context()
                .getBean(JdbcClient.class)
                .sql("select words || ' ' || cause from inbound where state = 'SET_ASIDE'")
                .query(String.class)
                .list();
    }

    private static List<String> people() {
        return List.of(
                CITY.liaisonOf("市城管局"), CITY.liaisonOf("中阳楼街道"), City.OFFICE, City.LEADERS_LIAISON, City.STRANGER);
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        int count = random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
