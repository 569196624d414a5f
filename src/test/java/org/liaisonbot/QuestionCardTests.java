package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatCard;
import org.liaisonbot.simulator.ChatEntry;
import tools.jackson.databind.JsonNode;

/** A question between few tasks as a card, where the office wants that. */
class QuestionCardTests {
    private static final City CITY = new City();

    @TempDir
    Path folder;

    private LiveBot bot;
    private String unit;
    private ChatEntry question;

    @BeforeEach
    void start() {
        bot = LiveBot.with(Map.of("liaison.policy.questions.cards", "true"), CITY, folder);
        bot.at("04-01T09:00");
        unit = bot.api().list("/compliance?period=2024-03").stream()
                .filter(it ->
                        it.path("required").asInt() >= 2 && it.path("required").asInt() <= 6)
                .map(it -> it.path("unit").asString())
                .findFirst()
                .orElseThrow();
        assertThat(bot.say(liaison(), "完成70%").text()).isEmpty();
        bot.seenBy(liaison(), "您说的是哪一项？");
        question = bot.lastTo(liaison());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void recordsForTheTaskThatIsTappedAndOnlyOnce() {
        ChatCard card = question.card();
        String second = card.rows().get(1).key();

        assertThat(card.buttons()).hasSize(card.rows().size());
        assertThat(bot.wecom().tap(question, "choose-2").caption()).isEqualTo("已选择");
        bot.seenBy(liaison(), "已记录：" + second);
        assertThat(bot.wecom().tap(question, "choose-1").caption()).isEqualTo("已失效");

        List<JsonNode> reports = bot.reports("unit=" + unit);
        assertThat(reports).singleElement().satisfies(it -> {
            assertThat(it.path("task").asString()).isEqualTo(second);
            assertThat(it.path("percent").asInt()).isEqualTo(70);
        });
    }

    @Test
    void takesAnAnswerInWordsAndThenNoTapAnyMore() {
        String first = question.card().rows().get(0).key();

        assertThat(bot.say(liaison(), "1").text()).contains("已记录：" + first);
        assertThat(bot.wecom().tap(question, "choose-2").caption()).isEqualTo("已失效");
        assertThat(bot.reports("unit=" + unit)).hasSize(1);
    }

    private String liaison() {
        return CITY.liaisonOf(unit);
    }
}
