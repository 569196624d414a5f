package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What an operator meets who starts the bot for the first time. */
class FirstStartTests {
    @TempDir
    Path folder;

    @Test
    void saysWhatToImportAndFiresNothingAtTheFirstSettingOfTheClock() {
        City city = new City();
        try (LiveBot bot = LiveBot.withoutData(city, folder)) {
            String withoutPeople = bot.say(City.OFFICE, "状态").text();
            city.importPeople(bot.context());
            String withoutPlan = bot.say(City.OFFICE, "状态").text();
            city.importInto(bot.context());
            var moved = bot.moveTo("2024-04-03T20:00:00+08:00");
            var again = bot.moveTo("2024-04-03T23:00:00+08:00");

            assertThat(withoutPeople).contains("import-directory", "import-plan");
            assertThat(withoutPlan).contains("import-plan");
            assertThat(moved.path("fired")).isEmpty();
            assertThat(again.path("fired")).isEmpty();
            assertThat(bot.wecom().sends()).isEmpty();
        }
    }

    @Test
    void refusesHalfAConfigurationAndNamesWhatIsMissing() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(LiaisonBotApplication.class)
                        .run("--WECOM_CORP_ID=ww1", "--WECOM_AGENT_ID=1000002", "--LIAISON_DATA_DIR=" + folder))
                .hasMessageContainingAll("WECOM_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY")
                .hasMessageNotContainingAny("WECOM_CORP_ID", "WECOM_AGENT_ID");
    }
}
