package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is asked back, answered, corrected and taken back, over the wire, on some days of June 2024. */
@TestMethodOrder(OrderAnnotation.class)
class AskedBackTests {
    private static final City CITY = new City();
    private static final String CITY_MANAGEMENT = CITY.liaisonOf("市城管局");
    private static final String HOUSING = CITY.liaisonOf("市住建局");
    private static final String WATER = CITY.liaisonOf("市水利局");

    @TempDir
    static Path folder;

    static LiveBot bot;

    @BeforeAll
    static void start() {
        bot = LiveBot.from("06-12T08:00", CITY, folder);
        bot.at("06-12T09:00");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    @Order(1)
    void recordsWithTheAnswerAllThatWasSaidBefore() {
        String question = bot.say(CITY_MANAGEMENT, "扬尘那个完成70%，苫盖网没到货").text();
        assertThat(question).contains("1. 气19", "2. 气20", "3. 气22");
        assertThat(bot.reports("unit=市城管局")).isEmpty();

        String answer = bot.say(CITY_MANAGEMENT, "第二个").text();

        assertThat(answer).contains("已记录：气20", "70%", "苫盖网没到货");
        JsonNode report = bot.reports("unit=市城管局").get(0);
        assertThat(report.path("status").asString()).isEqualTo("DELAYED");
        assertThat(report.path("text").asString()).contains("扬尘那个完成70%", "第二个");
    }

    @Test
    @Order(2)
    void recordsForAllCandidatesAtOnce() {
        bot.say(CITY_MANAGEMENT, "扬尘正常推进");

        String answer = bot.say(CITY_MANAGEMENT, "都是").text();

        assertThat(answer).contains("气19", "气20", "气22");
        assertThat(bot.reports("unit=市城管局")).hasSize(4);
    }

    @Test
    @Order(3)
    void correctsTheNamedReportAndKeepsBothVersions() {
        bot.say(HOUSING, "水14完成60%");
        bot.say(HOUSING, "气20完成50%");

        String answer = bot.say(HOUSING, "更正 水14 70%").text();

        assertThat(answer).contains("水14", "70%");
        assertThat(bot.reports("unit=市住建局&task=水14"))
                .extracting(report -> report.path("percent").asInt())
                .containsExactly(70, 60);
        assertThat(bot.task("水14").path("percent").asInt()).isEqualTo(70);
    }

    @Test
    @Order(4)
    void takesBackTheNamedReportAndCountsTheOneBefore() {
        String answer = bot.say(HOUSING, "撤回水14").text();

        assertThat(answer).contains("水14");
        assertThat(bot.reports("unit=市住建局&task=水14"))
                .extracting(report -> report.path("withdrawn").asBoolean())
                .containsExactly(true, false);
        assertThat(bot.task("水14").path("percent").asInt()).isEqualTo(60);
        assertThat(bot.reports("unit=市住建局&task=气20").get(0).path("withdrawn").asBoolean())
                .isFalse();
    }

    @Test
    @Order(5)
    void filesWhatIsAskedForAndRecordsWhatIsReportedBesideIt() {
        String answer = bot.say(HOUSING, "气20完成80%，水14申请延期到明年3月底，管材没到货").text();

        assertThat(answer).contains("已登记延期申请：水14", "3月31日", "已记录：气20", "80%");
        assertThat(bot.task("气20").path("percent").isNull()).isFalse();
        assertThat(bot.reports("unit=市住建局&task=气20").get(0).path("percent").asInt())
                .isEqualTo(80);
        assertThat(bot.task("水14").path("timeLight").asString()).isEqualTo("YELLOW");
    }

    @Test
    @Order(6)
    void asksAgainWhereAYesChoosesNothing() {
        bot.say(WATER, "水99完成30%");

        String answer = bot.say(WATER, "是的").text();

        assertThat(answer).contains("没有编号为水99的任务", "1. 水19");
    }

    @Test
    @Order(7)
    void saysKindlyThatAQuestionIsNoLongerOpen() {
        bot.say(WATER, "水99完成30%");
        int before = bot.reports("unit=市水利局").size();
        bot.at("06-13T09:30");

        String answer = bot.say(WATER, "第二个").text();

        assertThat(answer).contains("水99完成30%", "重新发一遍");
        assertThat(bot.reports("unit=市水利局")).hasSize(before);
    }
}
