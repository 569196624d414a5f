package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
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

    @Test
    void refusesHalfASmartBotAndNamesWhatIsMissing() {
        assertThatThrownBy(() -> start("WECOM_AIBOT_ID=aib1"))
                .hasMessageContainingAll("WECOM_AIBOT_SECRET", "WECOM_CORP_ID")
                .hasMessageNotContaining("缺少：WECOM_AIBOT_ID");
        assertThatThrownBy(() -> start("WECOM_AIBOT_SECRET=never-to-be-said"))
                .hasMessageContaining("缺少：WECOM_AIBOT_ID")
                .hasMessageNotContaining("never-to-be-said");
    }

    @Test
    void refusesASmartBotWithoutTheAppThatItIsInAdditionTo() {
        assertThatThrownBy(() -> start("WECOM_AIBOT_ID=aib1", "WECOM_AIBOT_SECRET=s"))
                .hasMessageContainingAll(
                        "WECOM_CORP_ID", "WECOM_AGENT_ID", "WECOM_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY");
    }

    private void start(String... settings) {
        String[] arguments = Stream.concat(Stream.of("LIAISON_DATA_DIR=" + folder), Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        new SpringApplicationBuilder(LiaisonBotApplication.class).run(arguments);
    }
}
