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
import tools.jackson.databind.JsonNode;

/** From 12 June to 22 July 2024: what the office decides and signs, and what follows from it; each test a step. */
@TestMethodOrder(OrderAnnotation.class)
class OfficeWorkTests {
    private static final City CITY = new City();
    private static final String PARK = CITY.liaisonOf("孝义经济开发区管委会");
    private static final String WATER = CITY.liaisonOf("市水利局");
    private static final String FIRST_DAY_NAMED = "2024-06-13";

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
    void laysARequestForALaterDateBeforeTheOffice() {
        String answer = bot.say(PARK, "气3申请延期到7月31日，设备未到货").text();

        assertThat(answer).contains("已登记延期申请：气3", "6月30日", "7月31日", "设备未到货");
        assertThat(CITY.office())
                .allSatisfy(it ->
                        assertThat(bot.seenBy(it, "延期申请").words()).contains("孝义经济开发区管委会", "气3", "7月31日", "设备未到货"));
        assertThat(bot.task("气3").path("timeLight").asString()).isEqualTo("YELLOW");
    }

    @Test
    @Order(2)
    void bringsTheWeeksDraftAndRemindsWhoHasNotSigned() {
        bot.at("06-14T16:41");

        for (String office : CITY.office()) {
            assertThat(bot.pushesTo(office, "06-13T15:10"))
                    .extracting(ChatEntry::words)
                    .anySatisfy(it -> assertThat(it).contains("周报草稿", "第24周"))
                    .anySatisfy(it -> assertThat(it).endsWith(".docx"));
            assertThat(bot.pushesTo(office, "06-14T16:40").get(0).words()).contains("尚未签发");
        }
    }

    @Test
    @Order(3)
    void signsTheIssueOnceAndBringsALeaderTheLeadersItems() {
        String signed = bot.say(City.OFFICE, "签发").text();
        String again = bot.say(City.OTHER_OFFICE, "签发").text();

        assertThat(signed).contains("已签发", "第1期");
        assertThat(again).contains("已于此前签发", "第1期");
        assertThat(bot.seenBy(City.LEADERS_LIAISON, "周报送达").words()).contains(City.LEADER);
    }

    @Test
    @Order(4)
    void remindsOfNoIssueThatIsSigned() {
        bot.at("06-20T16:00");
        bot.say(City.OFFICE, "签发");

        bot.at("06-21T18:00");

        assertThat(bot.pushesTo(City.OFFICE, "06-21T16:40")).isEmpty();
    }

    @Test
    @Order(5)
    void pausesRemindersWhileARequestWaits() {
        assertThat(digestsNaming("气3", FIRST_DAY_NAMED, "2024-06-21")).isEmpty();
    }

    @Test
    @Order(6)
    void movesTheDateWhenTheOfficeAgrees() {
        String answer = bot.say(City.OFFICE, "同意气3延期").text();

        JsonNode task = bot.task("气3");
        assertThat(answer).contains("气3", "7月31日");
        assertThat(task.path("milestones").get(0).path("due").asString()).isEqualTo("2024-06-30");
        assertThat(task.path("milestones").get(0).path("extendedTo").asString()).isEqualTo("2024-07-31");
        assertThat(task.path("extensions").asInt()).isEqualTo(1);
        assertThat(bot.seenBy(PARK, "延期通知").words()).contains("气3", "7月31日");
    }

    @Test
    @Order(7)
    void closesOnlyWhatTheLeadUnitsHaveReportedDone() {
        String tooEarly = bot.say(City.OFFICE, "水11销号").text();
        bot.say(WATER, "水11 已完成");

        String closed = bot.say(City.OFFICE, "水11销号").text();

        assertThat(tooEarly).contains("未销号：水11");
        assertThat(closed).contains("已销号：水11");
        assertThat(bot.seenBy(WATER, "销号通知").words()).contains("水11");
        assertThat(bot.task("水11").path("light").asString()).isEqualTo("BLUE");
        assertThat(bot.task("水11").path("status").asString()).isEqualTo("DONE");
        assertThat(bot.task("水11").path("closed").asBoolean()).isTrue();
    }

    @Test
    @Order(8)
    void sendsATaskBackWithTheReason() {
        bot.say(City.OFFICE, "退回水11，原因：缺少验收材料");

        assertThat(bot.seenBy(WATER, "退回通知").words()).contains("水11", "缺少验收材料");
        assertThat(bot.task("水11").path("status").asString()).isNotEqualTo("DONE");
        assertThat(bot.task("水11").path("closed").asBoolean()).isFalse();
        assertThat(bot.task("水11").path("milestones").get(0).path("met").asBoolean())
                .isFalse();
    }

    @Test
    @Order(9)
    void remindsOfTheNewDateAndNoMoreOfTheOldOne() {
        bot.at("07-22T09:00");

        assertThat(digestsNaming("气3", "2024-06-24", "2024-06-30")).isEmpty();
        assertThat(digestsNaming("气3", "2024-07-04", "2024-07-19")).isEqualTo(List.of("2024-07-10"));
        assertThat(bot.pushesTo(PARK, "07-22T08:50").get(0).words()).containsPattern("气3 .*7月31日到期，剩7个工作日");
    }

    private static List<String> digestsNaming(String code, String from, String to) {
        return bot.api().list("/pushes?from=" + from + "&to=" + to).stream()
                .filter(it -> it.path("kind").asString().equals("DIGEST"))
                .filter(it -> it.path("recipients").get(0).asString().equals(PARK))
                .filter(it -> it.path("tasks")
                        .valueStream()
                        .anyMatch(task -> task.asString().equals(code)))
                .map(it -> it.path("plannedAt").asString().substring(0, 10))
                .toList();
    }
}
