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

/** 换人: who leaves says who follows, the office confirms, and the new liaison gets the unit's open tasks. */
@TestMethodOrder(OrderAnnotation.class)
class ChangingLiaisonsTests {
    private static final City CITY = new City();
    private static final String CITY_MANAGEMENT = CITY.liaisonOf("市城管局");
    private static final String HOUSING = CITY.liaisonOf("市住建局");

    /** A member of the corporation whom the directory does not know yet. */
    private static final String SUCCESSOR = City.STRANGER;

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
    void asksWhoFollowsAndTellsTheOffice() {
        String answer = bot.say(CITY_MANAGEMENT, "我调走了，这块工作以后由张三负责").text();

        assertThat(answer).contains("接任：张三", "账号", "确认之前，提醒仍会发给您");
        assertThat(bot.seenBy(City.OFFICE, "联络员变动").words()).contains("市城管局", "账号未说明");
        assertThat(bot.say(City.OFFICE, "同意换人 市城管局").text()).contains("没有更换");
    }

    @Test
    @Order(2)
    void listsForTheOfficeWhatWaitsWithTheAccountThatWasGivenLater() {
        bot.say(CITY_MANAGEMENT, "接任 张三 " + SUCCESSOR);

        assertThat(bot.say(City.OFFICE, "待办").text()).contains("换人待确认：市城管局", "张三（" + SUCCESSOR + "）");
        assertThat(bot.say(City.STRANGER, "气20 完成10%").text()).contains("还没有登记");
        assertThat(bot.say(CITY_MANAGEMENT, "气20 完成40%").text()).contains("已记录");
    }

    @Test
    @Order(3)
    void registersTheNewLiaisonOnceTheOfficeHasConfirmed() {
        String answer = bot.say(City.OFFICE, "同意换人 城管局").text();

        assertThat(answer).contains("已更换", "张三");
        ChatEntry welcome = bot.seenBy(SUCCESSOR, "您已登记为市城管局联络员");
        openTasksOf("市城管局").forEach(code -> assertThat(welcome.words()).containsPattern(code + "(?!\\d)"));
        assertThat(bot.seenBy(CITY_MANAGEMENT, "感谢您的支持").words()).contains("张三");
        assertThat(bot.say(CITY_MANAGEMENT, "气20 完成90%").text()).contains("还没有登记");
        assertThat(bot.say(City.OFFICE, "待办").text()).doesNotContain("换人待确认");
    }

    @Test
    @Order(4)
    void takesTheNewLiaisonsAnswerByTheNumbersOfTheList() {
        String first = bot.seenBy(SUCCESSOR, "您已登记为市城管局联络员")
                .words()
                .lines()
                .filter(it -> it.startsWith("1. "))
                .findFirst()
                .orElseThrow()
                .split(" ")[1];

        assertThat(bot.say(SUCCESSOR, "1 完成50%").text()).contains("已记录：" + first);

        bot.at("04-02T09:00");
        assertThat(bot.pushesTo(SUCCESSOR, "04-02T08:50")).hasSize(1);
        assertThat(bot.pushesTo(CITY_MANAGEMENT, "04-02T08:50")).isEmpty();
    }

    @Test
    @Order(5)
    void leavesEverythingAsItIsWhenTheOfficeRefusesOrThePersonStays() {
        bot.say(HOUSING, "我不再负责了，联络员改为李四，账号 lisi");
        assertThat(bot.say(City.OFFICE, "不同意换人 市住建局，原因：请先办理交接").text()).contains("没有通过");
        assertThat(bot.seenBy(HOUSING, "换人没有通过").words()).contains("请先办理交接");

        bot.say(HOUSING, "我不再负责了，联络员改为李四，账号 lisi");
        assertThat(bot.say(HOUSING, "取消换人").text()).contains("已取消");
        assertThat(bot.say(City.OFFICE, "同意换人 市住建局").text()).contains("没有待确认的换人");
        assertThat(bot.say(HOUSING, "气20 完成10%").text()).contains("已记录");
    }

    @Test
    @Order(6)
    void putsNobodyInTwoPlaces() {
        assertThat(bot.say(City.OFFICE, "换人 市住建局 张三 " + SUCCESSOR).text()).contains("没有更换", "一个账号只能登记一处");
        assertThat(bot.say(City.OFFICE, "换人 某某局 张三 zhangsan").text()).contains("没有找到单位");
        assertThat(bot.say(HOUSING, "气20 完成20%").text()).contains("已记录");
    }

    private static List<String> openTasksOf(String unit) {
        return bot.api().list("/tasks").stream()
                .filter(it -> it.path("units")
                        .valueStream()
                        .anyMatch(of -> of.path("unit").asString().equals(unit)))
                .map((JsonNode it) -> it.path("code").asString())
                .toList();
    }
}
