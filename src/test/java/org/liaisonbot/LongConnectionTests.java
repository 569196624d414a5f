package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.wecom.longconnection.AibotStandIn.wordsOf;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.wecom.longconnection.AibotStandIn;
import tools.jackson.databind.JsonNode;

/** The second way in, over the wire: the same conversation, behind a smart bot's long connection. */
class LongConnectionTests {
    private static final City CITY = new City();

    @TempDir
    static Path folder;

    static AibotStandIn aibot;
    static LiveBot bot;

    @BeforeAll
    static void start() {
        aibot = new AibotStandIn();
        bot = LiveBot.with(aibot.settings(), CITY, folder);
        bot.at("04-01T09:00");
        aibot.nextSubscription();
    }

    @AfterAll
    static void stop() {
        bot.close();
        aibot.close();
    }

    @Test
    void recordsAReplyAndEchoesItInTheSameChat() {
        aibot.types(CITY.liaisonOf("市城管局"), "M1", "气20 完成70%，剩余6月底前完成");

        JsonNode answer = aibot.nextAnswer();

        assertThat(answer.path("cmd").asString()).isEqualTo("aibot_respond_msg");
        assertThat(answer.path("body").path("stream").path("finish").asBoolean())
                .isTrue();
        assertThat(wordsOf(answer)).contains("已记录：气20", "70%", "6月30日", "更正 气20", "撤回");
        assertThat(bot.reports("task=气20&unit=市城管局")).singleElement().satisfies(report -> {
            assertThat(report.path("percent").asInt()).isEqualTo(70);
            assertThat(report.path("by").asString()).isEqualTo(CITY.liaisonOf("市城管局"));
            assertThat(report.path("text").asString()).isEqualTo("气20 完成70%，剩余6月底前完成");
        });
        assertThat(aibot.violations()).isEmpty();
    }

    @Test
    void answersARepeatedMessageAlikeAlsoAfterARestartAndRecordsNothingTwice() {
        String water = CITY.liaisonOf("市水利局");
        aibot.types(water, "M2", "水1 完成20%");
        String first = wordsOf(aibot.nextAnswer());

        aibot.types(water, "M2", "水1 完成20%");
        String again = wordsOf(aibot.nextAnswer());
        bot.restart();
        aibot.nextSubscription();
        aibot.types(water, "M2", "水1 完成20%");
        String afterTheRestart = wordsOf(aibot.nextAnswer());

        assertThat(first).contains("已记录：水1");
        assertThat(again).isEqualTo(first);
        assertThat(afterTheRestart).isEqualTo(first);
        assertThat(bot.reports("unit=市水利局")).hasSize(1);
        assertThat(aibot.violations()).isEmpty();
    }

    @Test
    void knowsByTheSameConversationWhatTheAppAskedLast() {
        String housing = CITY.liaisonOf("市住建局");
        ChatEntry digest = bot.pushesTo(housing, "04-01T08:50").get(0);

        aibot.types(housing, "M3", "第一项 完成40%");

        String answer = wordsOf(aibot.nextAnswer());
        assertThat(answer).contains("已记录：");
        assertThat(digest.words()).contains(codeIn(answer));
        assertThat(bot.reports("unit=市住建局"))
                .singleElement()
                .satisfies(report -> assertThat(report.path("percent").asInt()).isEqualTo(40));
    }

    @Test
    void answersTheOffice() {
        aibot.types(City.OFFICE, "M4", "未报");

        String unreported = wordsOf(aibot.nextAnswer());

        assertThat(unreported).contains("应报41个单位");
        assertThat(aibot.violations()).isEmpty();
    }

    @Test
    void tellsAStrangerWhomToAskAndRecordsNothing() {
        aibot.types(City.STRANGER, "M5", "气3 完成99%");

        assertThat(wordsOf(aibot.nextAnswer())).contains("还没有登记", City.STRANGER);
        assertThat(bot.reports("task=气3")).noneMatch(it -> it.path("percent").asInt() == 99);
    }

    @Test
    void welcomesALiaisonByNameAndAStrangerLikeAStranger() {
        aibot.delivers("aibot_event_callback", aibot.event(CITY.liaisonOf("市城管局"), "E1", "enter_chat"));
        String welcome = wordsOf(aibot.nextAnswer());
        aibot.delivers("aibot_event_callback", aibot.event(City.STRANGER, "E2", "enter_chat"));
        String stranger = wordsOf(aibot.nextAnswer());

        assertThat(welcome).contains("您好，市城管局联络员", "帮助");
        assertThat(stranger).contains("还没有登记");
    }

    @Test
    void givesTheAnswerAfterARestartThatWasNotAcknowledgedBefore() {
        aibot.holdsAcks();
        aibot.types(CITY.liaisonOf("市交通局"), "M6", "全部正常");
        String before = wordsOf(aibot.nextAnswer());

        bot.restart();
        aibot.releasesAcks();
        aibot.nextSubscription();

        assertThat(before).contains("已记录");
        assertThat(wordsOf(aibot.nextAnswer())).isEqualTo(before);
    }

    private static String codeIn(String answer) {
        return answer.replaceAll("(?s).*?已记录：(\\S+).*", "$1");
    }
}
