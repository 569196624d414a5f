package org.liaisonbot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.liaisonbot.simulator.Delivery;
import tools.jackson.databind.JsonNode;

/**
 * June of 2024 in a city of 41 units, from the first day of the window about May to the pack about June: most report, some
 * late, one has nobody, one cannot be reached, one says nothing, some are behind, and some take back what an issue printed.
 */
final class BusyJune {
    static final City CITY = new City().withoutLiaisonOf("公路段");
    static final String UNREACHABLE = "市林业局";
    static final String SILENT = "市行政审批局";

    private static final List<String> ON_PLAN =
            List.of("%s 按计划推进，完成%d%%", "%s 完成%d%%，剩余点位正在逐户整改", "%s 目前完成%d%%，预计6月底前全部完成", "%s 正常推进，已开展联合检查3次，完成%d%%");
    private static final List<String> BEHIND =
            List.of("%s 滞后，完成%d%%，资金未拨付，需市财政局支持", "%s 完成%d%%，设备采购流标，需重新招标，进度滞后", "%s 滞后，占地手续未办结，需市自然资源局协调，完成%d%%");

    private final LiveBot bot;
    private final Random chance = new Random(26);
    private byte[] signedInWeek25 = {};
    private final Map<String, Integer> percents = new HashMap<>();

    private BusyJune(LiveBot bot) {
        this.bot = bot;
    }

    /** Played until the morning of 5 July. */
    static BusyJune playedIn(Path folder) {
        LiveBot bot = LiveBot.from("05-31T08:00", CITY, folder);
        bot.faults().unreachable(CITY.liaisonOf(UNREACHABLE));
        BusyJune june = new BusyJune(bot);
        june.play();
        return june;
    }

    LiveBot bot() {
        return bot;
    }

    private void play() {
        window("06-03", "06-04", "06-05");
        bot.at("06-07T15:30");
        bot.say(City.OFFICE, "签发");
        secondWeek();
        thirdWeek();
        lastWeek();
        window("07-01", "07-02", "07-03");
        bot.at("07-05T09:00");
    }

    private void secondWeek() {
        bot.at("06-12T10:00");
        say("孝义经济开发区管委会", "气3申请延期到7月31日，治理设备未到货");
        bot.say(City.OFFICE, "同意气3延期");
        say("市水利局", "水11 已完成");
        bot.at("06-14T16:00");
        bot.say(City.OFFICE, "水11销号");
        bot.say(City.OFFICE, "签发");
    }

    private void thirdWeek() {
        bot.at("06-19T09:30");
        say("市城管局", "气20 完成85%，剩余3个工地6月底前完成");
        say("市住建局", "气20 完成60%，2个工地正在整改");
        say("市农业农村局", "水17 完成70%");
        bot.at("06-21T16:00");
        bot.say(City.OFFICE, "签发");
        signedInWeek25 = documentOf("2024-W25");
    }

    byte[] signedInWeek25() {
        return signedInWeek25;
    }

    /** The document as it is handed out now. */
    byte[] documentOf(String name) {
        return bot.api().fetch("/rollups/" + name + "?format=docx").body();
    }

    private void lastWeek() {
        bot.at("06-24T09:10");
        say("市城管局", "更正 气20 完成75%，还有5个工地未整改到位");
        say("市农业农村局", "撤回");
        bot.at("06-25T10:00");
        say("市公安局交警大队", "气13申请延期到7月31日，报废补贴资金未到位");
        say("市交通局", "气14 滞后，完成55%，涉及国有林地手续未批，需市自然资源局协调");
        say("市住建局", "水13 完成90%，管网改造剩余2.3公里，预计7月15日前完成");
        bot.at("06-26T11:20");
        say("市生态环境分局", "水2 已完成");
        say("市生态环境分局", "气8 完成80%，隧道窑验收材料正在汇总");
        say("市工信局", "气9 滞后，企业资金不足，需市财政局落实技改补助，完成40%");
        bot.at("06-27T15:30");
        say("新义街道", "气1 正常推进");
        bot.at("06-28T16:00");
        bot.say(City.OFFICE, "签发");
    }

    private void window(String first, String second, String third) {
        bot.at(first + "T09:10");
        List<String> units = CITY.units().stream()
                .filter(it -> !it.equals(SILENT) && !it.equals("公路段") && !it.equals(UNREACHABLE))
                .toList();
        units.subList(0, 14).forEach(it -> answer(it, first));
        bot.at(second + "T10:40");
        units.subList(14, 30).forEach(it -> answer(it, second));
        bot.at(third + "T11:05");
        units.subList(30, units.size() - 1).forEach(it -> answer(it, third));
        bot.at(third + "T18:00");
        answer(units.get(units.size() - 1), third);
    }

    /** Answers the day's digest, task by task or in one sentence. */
    private void answer(String unit, String day) {
        List<String> asked = askedOf(unit, day);
        if (asked.isEmpty()) {
            return;
        }
        if (asked.size() > 8) {
            say(unit, ofATown(asked));
            return;
        }
        List<String> said = new ArrayList<>();
        asked.forEach(it -> said.add(sentence(it)));
        say(unit, String.join("；", said));
    }

    private String ofATown(List<String> asked) {
        String one = asked.get(chance.nextInt(asked.size()));
        return switch (chance.nextInt(4)) {
            case 0 -> "除" + one + "外都正常，" + one + "完成" + (40 + chance.nextInt(40)) + "%，人手不足";
            case 1 -> "除" + one + "外都正常，" + one + "完成" + (40 + chance.nextInt(40)) + "%";
            default -> "全部正常";
        };
    }

    private String sentence(String code) {
        int percent = percents.merge(code, 10 + chance.nextInt(25), (was, more) -> Math.min(95, was + more));
        List<String> kind = chance.nextInt(6) == 0 ? BEHIND : ON_PLAN;
        return kind.get(chance.nextInt(kind.size())).formatted(code, percent);
    }

    private List<String> askedOf(String unit, String day) {
        List<String> codes = new ArrayList<>();
        for (JsonNode push : bot.api().list("/pushes?from=2024-" + day + "&to=2024-" + day)) {
            if (push.path("kind").asString().equals("DIGEST")
                    && push.path("recipients").get(0).asString().equals(CITY.liaisonOf(unit))) {
                push.path("tasks").forEach(it -> codes.add(it.asString()));
            }
        }
        return codes;
    }

    private Delivery say(String unit, String words) {
        return bot.say(CITY.liaisonOf(unit), words);
    }
}
