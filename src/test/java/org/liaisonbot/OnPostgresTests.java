package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Delivery;

/** The main job on PostgreSQL: the same migrations, the same conversation, the same week. */
class OnPostgresTests {
    private static final City CITY = new City();

    @TempDir
    Path folder;

    @Test
    void doesTheMainJob() throws IOException {
        String management = CITY.liaisonOf("市城管局");
        String street = CITY.liaisonOf("中阳楼街道");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                LiveBot bot = LiveBot.on(postgres.getJdbcUrl("postgres", "postgres"), CITY, folder)) {
            assertThat(bot.database()).startsWith("PostgreSQL");
            bot.at("04-01T09:00");
            Delivery reported = bot.say(management, "气20 完成70%，剩余6月底前完成");
            bot.say(street, "全部正常");
            bot.restart();
            bot.at("04-03T18:00");
            String unreported = bot.say(City.OFFICE, "未报").text();
            bot.say(City.OFFICE, "周报");

            assertThat(bot.pushesTo(management, "04-01T08:50")).hasSize(1);
            assertThat(reported.text()).contains("已记录：气20", "70%");
            assertThat(bot.complianceOf("中阳楼街道", "2024-03").path("missing")).isEmpty();
            assertThat(bot.pushesTo(street, "04-02")).isEmpty();
            assertThat(bot.pushesTo(City.OFFICE, "04-03T17:40").get(0).words()).contains("【月报截止】");
            assertThat(unreported).contains("市城管局").doesNotContain("中阳楼街道");
            assertThat(bot.reports("task=气20&unit=市城管局")).hasSize(1);
            Eventually.sees(() -> bot.lastTo(City.OFFICE).words().endsWith(".docx"));
            assertThat(WordFile.textOf(bot, bot.lastTo(City.OFFICE))).contains("气20 完成70%，剩余6月底前完成");
        }
    }

    @Test
    void keepsEvidenceTapsAndPeople() throws IOException {
        String management = CITY.liaisonOf("市城管局");
        String housing = CITY.liaisonOf("市住建局");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                LiveBot bot = LiveBot.on(postgres.getJdbcUrl("postgres", "postgres"), CITY, folder)) {
            bot.at("04-01T09:00");
            bot.wecom().tap(bot.pushesTo(housing, "04-01T08:50").get(0), "all-on-track");
            bot.wecom().sendMedium(management, "image", "", "a photo".getBytes(StandardCharsets.UTF_8));
            bot.say(management, "气20 完成70%");
            bot.say(management, "我调走了，联络员改为张三，账号 " + City.STRANGER);
            String changed = bot.say(City.OFFICE, "同意换人 市城管局").text();
            bot.faults().unreachable(housing);
            bot.at("04-09T09:00");

            assertThat(bot.complianceOf("市住建局", "2024-03").path("missing")).isEmpty();
            assertThat(bot.reports("task=气20&unit=市城管局").get(0).path("evidence"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("state").asString()).isEqualTo("KEPT"));
            assertThat(changed).contains("已更换");
            assertThat(bot.say(City.OFFICE, "待办").text()).contains("联络待核实：市住建局");
        }
    }
}
