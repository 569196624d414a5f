package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Fault;

/** Whether each unit can be reached by somebody, told to the office once and within its one message of the day. */
class ReachableLiaisonsTests {
    private static final String MEMBERS = "/cgi-bin/user/get";

    @TempDir
    Path folder;

    private LiveBot bot;

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void tellsTheOfficeOnceWhoCannotBeReached() {
        City city = new City().withoutLiaisonOf("市能源局");
        bot = LiveBot.from("04-08T08:00", city, folder);
        bot.faults().unreachable(city.liaisonOf("市城管局"));

        bot.at("04-08T09:00");
        bot.at("04-09T09:00");
        bot.at("04-10T09:00");

        assertThat(bot.pushesTo(City.OFFICE, "04-08T08:50"))
                .singleElement()
                .satisfies(it -> assertThat(it.words())
                        .contains("市能源局：没有联络员", "同一情况只提示一次")
                        .doesNotContain("市城管局"));
        assertThat(bot.pushesTo(City.OFFICE, "04-09T08:50"))
                .singleElement()
                .satisfies(it -> assertThat(it.words())
                        .contains("市城管局 市城管局联络员：不在应用可见范围", "无人可达")
                        .doesNotContain("市能源局"));
        assertThat(bot.pushesTo(City.OFFICE, "04-10")).isEmpty();
        assertThat(bot.say(City.OFFICE, "待办").text()).contains("联络待核实：市能源局，没有联络员", "市城管局联络员，不在应用可见范围");
    }

    @Test
    void saysNothingWhereContactsMayNotBeRead() {
        City city = new City();
        bot = LiveBot.from("04-08T08:00", city, folder);
        bot.faults().next(1000, MEMBERS, Fault.errcode(48002));

        bot.at("04-10T09:00");

        assertThat(bot.pushesTo(City.OFFICE, "04-08")).isEmpty();
        assertThat(bot.pushesTo(City.OFFICE, "04-09")).isEmpty();
        assertThat(bot.wecom().callsTo(MEMBERS)).isLessThanOrEqualTo(3);
    }

    @Test
    void takesARefusalOfEverybodyForAMissingPermission() {
        City city = new City();
        bot = LiveBot.from("04-08T08:00", city, folder);
        bot.faults().next(1000, MEMBERS, Fault.errcode(60011));

        bot.at("04-10T09:00");

        assertThat(bot.pushesTo(City.OFFICE, "04-09")).isEmpty();
        assertThat(bot.say(City.OFFICE, "待办").text()).doesNotContain("联络待核实");
    }
}
