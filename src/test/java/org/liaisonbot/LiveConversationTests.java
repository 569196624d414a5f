package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.SignedCallback;
import tools.jackson.databind.JsonNode;

/** One bot through April 2024; each test is a day of it, in order. */
@TestMethodOrder(OrderAnnotation.class)
class LiveConversationTests {
    private static final City CITY = new City();
    private static final String CITY_MANAGEMENT = CITY.liaisonOf("市城管局");
    private static final String HOUSING = CITY.liaisonOf("市住建局");
    private static final String WATER = CITY.liaisonOf("市水利局");

    @TempDir
    static Path folder;

    static LiveBot bot;

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
    @Order(1)
    void recordsAReplyAndEchoesWhatItRecorded() {
        Delivery answer = bot.say(CITY_MANAGEMENT, "气20 完成70%，剩余6月底前完成");

        assertThat(answer.text()).contains("已记录：气20", "70%", "6月30日", "更正 气20", "撤回");
        assertThat(bot.reports("task=气20")).singleElement().satisfies(report -> {
            assertThat(report.path("unit").asString()).isEqualTo("市城管局");
            assertThat(report.path("period").asString()).isEqualTo("2024-03");
            assertThat(report.path("percent").asInt()).isEqualTo(70);
            assertThat(report.path("expected").asString()).isEqualTo("2024-06-30");
            assertThat(report.path("text").asString()).isEqualTo("气20 完成70%，剩余6月底前完成");
            assertThat(report.path("by").asString()).isEqualTo(CITY_MANAGEMENT);
            assertThat(report.path("at").asString()).isEqualTo("2024-04-01T09:00:00+08:00");
            assertThat(report.path("onTime").asBoolean()).isTrue();
        });
    }

    @Test
    @Order(2)
    void countsTheReportInTaskAndCompliance() {
        JsonNode task = bot.task("气20");
        JsonNode compliance = bot.complianceOf("市城管局", "2024-03");

        assertThat(task.path("lastReportAt").asString()).isEqualTo("2024-04-01T09:00:00+08:00");
        assertThat(compliance.path("reported").asInt()).isEqualTo(1);
        assertThat(compliance.path("onTime").asInt()).isEqualTo(1);
        assertThat(compliance.path("missing").valueStream().map(JsonNode::asString))
                .doesNotContain("气20")
                .hasSize(compliance.path("required").asInt() - 1);
    }

    @Test
    @Order(3)
    void answersARepeatedMessageAlikeAndRecordsNothingTwice() {
        SignedCallback message = bot.typed(WATER, "水1 完成20%", "7300000000000000001");

        Delivery first = bot.wecom().post(message);
        Delivery again = bot.wecom().post(message);
        bot.restart();
        Delivery afterTheRestart = bot.wecom().post(message);

        assertThat(first.text()).contains("已记录：水1");
        assertThat(List.of(again, afterTheRestart))
                .allSatisfy(it -> assertThat(it).isEqualTo(first));
        assertThat(bot.reports("unit=市水利局")).hasSize(1);
    }

    @Test
    @Order(4)
    void saysTheSameAfterARestart() {
        List<String> questions = List.of("/tasks", "/reports", "/compliance?period=2024-03", "/calendar/2024");
        List<JsonNode> before = questions.stream().map(bot.api()::get).toList();

        bot.restart();

        assertThat(questions.stream().map(bot.api()::get).toList()).isEqualTo(before);
        assertThat(bot.api().setClock("2024-04-01T08:59:00+08:00").statusCode()).isEqualTo(409);
    }

    @Test
    @Order(5)
    void reportsWithOneTapWhatTheCardAskedAbout() {
        ChatEntry card = bot.pushesTo(HOUSING, "04-01T08:50").get(0);

        Delivery tapped = bot.wecom().tap(card, "all-on-track");

        assertThat(tapped.caption()).isEqualTo("已上报");
        assertThat(bot.complianceOf("市住建局", "2024-03").path("missing")).isEmpty();
        assertThat(bot.reports("unit=市住建局"))
                .hasSize(bot.complianceOf("市住建局", "2024-03").path("required").asInt())
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("ON_TRACK"));
    }

    @Test
    @Order(6)
    void keepsWhatWasReportedSinceWhenTheCardIsTappedAgain() {
        bot.say(HOUSING, "气20 滞后，资金未到位");
        int before = bot.reports("unit=市住建局").size();

        Delivery tapped = bot.wecom().tap(bot.pushesTo(HOUSING, "04-01T08:50").get(0), "all-on-track");

        Eventually.sees(() -> bot.lastTo(HOUSING).words().contains("保留原报告"));
        assertThat(tapped.caption()).isEqualTo("已上报");
        assertThat(bot.reports("unit=市住建局")).hasSize(before);
        assertThat(bot.reports("unit=市住建局&task=气20").get(0).path("status").asString())
                .isEqualTo("DELAYED");
    }

    @Test
    @Order(7)
    void takesAReportBackAndAsksForItAgain() {
        Delivery answer = bot.say(WATER, "撤回");

        bot.at("04-02T09:00");

        assertThat(answer.text()).contains("已撤回：水1");
        assertThat(bot.reports("unit=市水利局").get(0).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(bot.pushesTo(WATER, "04-02T08:50").get(0).words()).contains("水1 ");
        assertThat(bot.pushesTo(CITY_MANAGEMENT, "04-02T08:50").get(0).words()).doesNotContainPattern("气20\\D.*请报进展");
    }

    @Test
    @Order(8)
    void tellsAStrangerWhomToAskAndShowsTheAttemptToTheOffice() {
        Delivery answer = bot.say(City.STRANGER, "气20 完成90%");

        assertThat(answer.text()).contains("还没有登记", "环委办");
        assertThat(bot.reports("task=气20")).noneMatch(it -> it.path("percent").asInt() == 90);
        assertThat(bot.say(City.OFFICE, "状态").text()).contains(City.STRANGER, "气20 完成90%");
    }

    @Test
    @Order(9)
    void urgesOnlyAfterTheOfficeHasConfirmedThePreview() {
        String preview = bot.say(City.OFFICE, "催一下市水利局").text();
        long before = bot.wecom().sendCount();

        String answer = bot.say(City.OFFICE, "确认").text();

        assertThat(preview).contains("将发给1个单位1人", "确认");
        assertThat(answer).contains("已发出1人");
        Eventually.sees(() -> bot.wecom().sendCount() > before);
        assertThat(bot.lastTo(WATER).words()).contains("催办", "市水利局", "水1");
        assertThat(bot.say(City.OFFICE, "确认").text()).doesNotContain("已发出1人");
    }

    @Test
    @Order(10)
    void bringsTheWeeksReportAsAFileThatOpens() {
        String answer = bot.say(City.OFFICE, "周报").text();

        Eventually.sees(() -> bot.lastTo(City.OFFICE).words().endsWith(".docx"));
        assertThat(answer).contains("第14周");
        assertThat(WordFile.textOf(bot, bot.lastTo(City.OFFICE))).contains("气20 完成70%，剩余6月底前完成");
    }
}
