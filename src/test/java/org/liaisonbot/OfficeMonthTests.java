package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import tools.jackson.databind.JsonNode;

/**
 * From 3 June to 8 July 2024, as the office lives it: everything that is asked, decided and signed is typed into the chat
 * or tapped; each test a step.
 */
@TestMethodOrder(OrderAnnotation.class)
class OfficeMonthTests {
    private static final City CITY = new City();
    private static final String PARK = CITY.liaisonOf("孝义经济开发区管委会");
    private static final String WATER = CITY.liaisonOf("市水利局");
    private static final String FINANCE = CITY.liaisonOf("市财政局");
    private static final String MANAGEMENT = CITY.liaisonOf("市城管局");

    @TempDir
    static Path folder;

    static LiveBot bot;

    @BeforeAll
    static void start() {
        bot = LiveBot.from("06-03T08:00", CITY, folder);
        bot.at("06-03T09:30");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    @Order(1)
    void answersWithCountsThatEqualTheListBehindThem() {
        List<JsonNode> tasks = bot.api().list("/tasks");
        long red = tasks.stream()
                .filter(it -> it.path("light").asString().equals("RED"))
                .count();

        assertThat(office("状态")).contains("共" + tasks.size() + "项", "红灯" + red);
        String lights = office("红灯有哪些");
        assertThat(number("红灯(\\d+)项", lights)).isEqualTo(red);
        assertThat(lights.lines().filter(it -> it.matches("\\d+\\. .*")).count())
                .isEqualTo(red);
        assertThat(office("逾期")).contains("逾期任务" + red + "项");
    }

    @Test
    @Order(2)
    void sendsWhatIsLongerThanAScreenAsAFile() {
        String answer = office("空气任务怎么样");

        assertThat(answer)
                .contains("气类任务：30项", "其余20项")
                .satisfies(it -> assertThat(it.lines().count()).isLessThan(20));
        assertThat(bot.seenBy(City.OFFICE, "气类任务情况").words()).endsWith(".xlsx");
        assertThat(office("2")).startsWith("气6 ");
    }

    @Test
    @Order(3)
    void tellsWhyALightIsRedInOneLine() {
        assertThat(office("气20为什么红")).contains("气20", "红灯", "3月15日").doesNotContain("\n");
        assertThat(office("为什么红")).contains("红灯").doesNotContain("气20 整治施工扬尘\n");
    }

    @Test
    @Order(4)
    void asksBackNothingThatIsAnOrderOfItsOwn() {
        office("随便写点什么");

        assertThat(office("催办 气20")).contains("将发给2个单位2人", "确认");
        assertThat(office("取消")).contains("没有发送");
    }

    @Test
    @Order(5)
    void urgesAboutTheSameTaskOnceADay() {
        office("催办 气20");
        assertThat(office("确认")).contains("已发出2人");

        assertThat(office("催办 气20")).contains("没有发送", "2人今天已");
        assertThat(office("确认")).contains("没有等待确认");
        assertThat(office("催办城管局的气20")).contains("没有发送");
        assertThat(bot.pushesTo(MANAGEMENT).stream()
                        .filter(it -> it.words().contains("催办"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void reportsForAUnitThatConfirmsWithATap() {
        assertThat(office("代 市城管局 气20 完成80%")).contains("气20", "完成80%", "代市城管局");
        ChatEntry card = bot.seenBy(MANAGEMENT, "代报确认");

        bot.wecom().tap(card, "confirm-report");

        assertThat(bot.seenBy(MANAGEMENT, "已确认代报").words()).contains("气20");
        assertThat(office("气20")).contains("环委办甲", "市城管局联络员确认", "80%");
    }

    @Test
    @Order(7)
    void takesBackWhatItReportedForAUnit() {
        office("代市城管局 气19 完成30%");

        assertThat(office("撤回")).contains("已撤回", "气19");
        assertThat(bot.reports("task=气19").get(0).path("withdrawn").asBoolean()).isTrue();
        assertThat(bot.reports("task=气20").get(0).path("withdrawn").asBoolean()).isFalse();
    }

    @Test
    @Order(8)
    void decidesARequestByItsNumberByTheButtonAndTakesItBack() {
        said(PARK, "气3申请延期到7月31日，设备未到货");
        said(WATER, "水11 已完成");
        assertThat(office("待办")).contains("1. 延期待审：气3", "2. 待销号：水11");

        assertThat(office("同意 1")).contains("已同意延期：气3", "7月31日", "6月30日");
        assertThat(bot.task("气3").path("extensions").asInt()).isEqualTo(1);

        assertThat(office("撤销 气3")).contains("已撤销：气3", "同意延期");
        assertThat(bot.task("气3").path("extensions").asInt()).isZero();
        assertThat(bot.task("气3").path("timeLight").asString()).isEqualTo("YELLOW");

        bot.wecom().tap(bot.seenBy(City.OTHER_OFFICE, "【延期申请】"), "reject");
        assertThat(bot.seenBy(PARK, "未获同意").words()).contains("气3");
        assertThat(bot.task("气3").path("milestones").get(0).path("extendedTo").isNull())
                .isTrue();
        assertThat(office("同意气3延期")).contains("未办理：气3");
    }

    @Test
    @Order(9)
    void closesWithTheWordsThatProveItAndTakesThatBack() {
        assertThat(office("水11销号")).contains("已销号：水11", "依据", "水11 已完成");
        assertThat(bot.task("水11").path("light").asString()).isEqualTo("BLUE");

        assertThat(office("撤销")).contains("已撤销：水11", "销号");
        assertThat(bot.task("水11").path("status").asString()).isEqualTo("DONE");

        office("水11退回，原因：缺少验收材料");
        assertThat(office("水11销号")).contains("未销号：水11");
        said(WATER, "水11 已完成，验收材料已补");
        assertThat(office("水11销号")).contains("已销号：水11");
    }

    @Test
    @Order(10)
    void settlesAMatterThroughADecisionThatIsTracked() {
        said(WATER, "水2 滞后，资金未到位，市财政局一直没有拨款");
        String number = "事" + number("事(\\d+) 水2", office("困难"));

        assertThat(office("决定 " + number.substring(1) + " 市财政局 6月20日前 拨付资金")).contains("已记录决定", "市财政局", "6月20日");
        assertThat(bot.seenBy(FINANCE, "协调事项").words()).contains(number, "6月20日", "拨付资金");
        assertThat(said(FINANCE, number + " 正在走程序")).contains("在办");
    }

    @Test
    @Order(11)
    void bringsTheDecisionInTheOwnersDigestsUntilItIsDone() {
        bot.at("06-17T09:00");
        assertThat(bot.pushesTo(FINANCE, "06-11T08:50").get(0).words()).contains("拨付资金", "剩7个工作日");
        assertThat(bot.pushesTo(FINANCE, "06-17T08:50").get(0).words()).contains("拨付资金", "剩3个工作日");

        said(FINANCE, "事1 资金已拨付到位");
        assertThat(bot.seenBy(City.OFFICE, "事项答复").words()).contains("报已办结", "资金已拨付到位");
        bot.at("06-20T09:00");
        assertThat(bot.pushesTo(FINANCE, "06-20T08:50"))
                .noneMatch(it -> it.words().contains("拨付资金"));
    }

    @Test
    @Order(12)
    void signsTheIssueThatWasLeftUnsigned() {
        bot.at("06-24T09:00");

        assertThat(office("签发")).contains("已签发", "第25周", "第1期");
        assertThat(office("签发")).contains("已于此前签发", "第25周");
        assertThat(office("待办")).doesNotContain("第25周周报");
    }

    @Test
    @Order(13)
    void tellsHowThingsStoodAtTheEndOfAPastDay() {
        assertThat(office("6月3日的情况")).contains("截至6月3日", "共66项");
        assertThat(office("水11")).contains("蓝灯");
        assertThat(office("5月底水上的情况")).contains("截至5月31日", "已销号0");
    }

    @Test
    @Order(14)
    void narrowsReportAndExport() {
        office("城管局的周报");
        assertThat(bot.seenBy(City.OFFICE, "周报（2024年第26周草稿）（市城管局）.docx")).isNotNull();
        office("导出水类台账");
        assertThat(bot.seenBy(City.OFFICE, "水类任务台账")).isNotNull();
    }

    @Test
    @Order(15)
    void bringsTheMonthsPackWithWhatIsToBeSettled() {
        bot.at("07-04T09:00");

        String pack = bot.pushesTo(City.OFFICE, "07-04T08:50").get(0).words();
        assertThat(pack).contains("月度材料", "6月份", "上次决定", "市财政局", "报已办", "需协调事项", "水2", "资金未到位");
        assertThat(office("事1 办结")).contains("已办结");
        assertThat(office("困难")).doesNotContain("水2");
    }

    @Test
    @Order(16)
    void showsALeadersLiaisonTheLeadersTasksAndNoOther() {
        assertThat(said(City.LEADERS_LIAISON, "我的任务"))
                .contains(City.LEADER, "气20")
                .doesNotContain("水11");
        assertThat(said(City.LEADERS_LIAISON, "冯光源牵头的任务")).contains("您可查看" + City.LEADER);
        assertThat(said(City.LEADERS_LIAISON, "水11")).contains("不在您可查看的范围内");
        assertThat(said(City.LEADERS_LIAISON, "水11销号")).contains("由市环委办办理");
    }

    /** What the office is answered; a slow machine's answer comes as a message of its own. */
    private static String office(String text) {
        return said(City.OFFICE, text);
    }

    private static String said(String account, String text) {
        int before = bot.receivedBy(account).size();
        String answer = bot.say(account, text).text();
        if (answer.isEmpty()) {
            Eventually.sees(() -> bot.receivedBy(account).size() > before);
            return bot.receivedBy(account).get(before).words();
        }
        return answer;
    }

    private static long number(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return Long.parseLong(found.group(1));
    }
}
