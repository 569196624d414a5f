package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import tools.jackson.databind.JsonNode;

/** The window of April about March: one unit reports, one cannot be reached, one has nobody, one comes late. */
class MonthlyWindowTests {
    private static final City CITY = new City().withoutLiaisonOf("公路段");
    private static final String PUNCTUAL = CITY.liaisonOf("新义街道");
    private static final String UNREACHABLE = CITY.liaisonOf("市林业局");
    private static final String LATE = CITY.liaisonOf("市城管局");
    private static final String SILENT = CITY.liaisonOf("市水利局");

    @TempDir
    static Path folder;

    static LiveBot bot;
    static Delivery lateAnswer;

    @BeforeAll
    static void play() {
        bot = LiveBot.of(CITY, folder);
        bot.faults().unreachable(UNREACHABLE);
        bot.at("04-01T09:00");
        bot.say(PUNCTUAL, "全部正常");
        bot.at("04-07T09:00");
        lateAnswer = bot.say(LATE, "气20 完成70%");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void asksOnThreeWorkingDaysAndCallsOnceMore() {
        List<String> asked = bot.pushesTo(SILENT).stream()
                .filter(it -> it.words().contains("请报进展") || it.words().contains("催报"))
                .map(LiveBot::timeOf)
                .toList();

        assertThat(asked).containsExactly("04-01T08:50", "04-02T08:50", "04-03T08:50", "04-03T15:50");
    }

    @Test
    void leavesAUnitAloneThatHasReportedEverything() {
        assertThat(bot.complianceOf("新义街道", "2024-03").path("missing")).isEmpty();
        assertThat(bot.pushesTo(PUNCTUAL, "04-02")).isEmpty();
        assertThat(bot.pushesTo(PUNCTUAL, "04-03")).isEmpty();
    }

    @Test
    void keepsTheThreeReasonsApartForTheOffice() {
        for (String office : CITY.office()) {
            ChatEntry list = bot.pushesTo(office, "04-03T17:40").get(0);

            assertThat(list.words()).doesNotContain("\n\n");
            assertThat(lineOf(list, "未报送（")).contains("市水利局", "市城管局").doesNotContain("市林业局", "公路段", "新义街道");
            assertThat(lineOf(list, "提醒未送达")).contains("（1个）", "市林业局").doesNotContain("市水利局");
            assertThat(lineOf(list, "无联络员")).contains("（1个）", "公路段").doesNotContain("市水利局");
        }
    }

    @Test
    void keepsThemApartInTheAnswerToTheOffice() {
        List<String> lines = bot.say(City.OFFICE, "3月份未报").text().lines().toList();

        assertThat(below("【未报送】", lines)).contains("市水利局").doesNotContain("市林业局", "公路段", "新义街道");
        assertThat(below("【提醒未送达", lines)).isEqualTo("市林业局4项");
        assertThat(below("【无联络员", lines)).isEqualTo("公路段1项");
        assertThat(bot.seenBy(City.OFFICE, "未报清单").words()).endsWith(".xlsx");
    }

    private static String below(String heading, List<String> lines) {
        for (int i = 0; i < lines.size() - 1; i++) {
            if (lines.get(i).startsWith(heading)) {
                return lines.get(i + 1);
            }
        }
        throw new AssertionError(heading + " is not in " + lines);
    }

    @Test
    void givesTheReasonInTheComplianceOfTheUnit() {
        assertThat(reasonOf("市水利局")).isEqualTo("NOT_REPORTED");
        assertThat(reasonOf("市林业局")).isEqualTo("NOT_DELIVERED");
        assertThat(reasonOf("公路段")).isEqualTo("NO_LIAISON");
        assertThat(bot.complianceOf("新义街道", "2024-03").path("reason").isNull()).isTrue();
    }

    @Test
    void accountsByNameForWhoWasNotReached() {
        List<JsonNode> failed = bot.api().list("/pushes?from=2024-04-01&to=2024-04-03").stream()
                .filter(it -> it.path("state").asString().equals("FAILED"))
                .toList();

        assertThat(failed).hasSize(4).allSatisfy(push -> {
            assertThat(push.path("recipients").get(0).asString()).isEqualTo(UNREACHABLE);
            assertThat(push.path("error").asString()).isNotEmpty();
        });
    }

    @Test
    void takesALateReportAndMarksItLate() {
        JsonNode compliance = bot.complianceOf("市城管局", "2024-03");

        assertThat(lateAnswer.text()).contains("已记录：气20", "逾期补报");
        assertThat(bot.reports("unit=市城管局").get(0).path("onTime").asBoolean()).isFalse();
        assertThat(compliance.path("late").asInt()).isEqualTo(1);
        assertThat(compliance.path("onTime").asInt()).isZero();
        assertThat(compliance.path("missing").valueStream().map(JsonNode::asString))
                .doesNotContain("气20");
    }

    private static String reasonOf(String unit) {
        return bot.complianceOf(unit, "2024-03").path("reason").asString();
    }

    private static String lineOf(ChatEntry entry, String beginning) {
        return entry.words()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }
}
