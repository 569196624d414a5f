package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Fault;
import tools.jackson.databind.JsonNode;

/** The digests of one morning while the platform has a bad day: busy, cut off, limited, refusing, forgetting tokens. */
class FaultyPlatformTests {
    private static final City CITY = new City();

    @TempDir
    static Path folder;

    static LiveBot bot;
    static JsonNode moved;

    @BeforeAll
    static void playABadMorning() {
        bot = LiveBot.of(CITY, folder);
        bot.at("04-01T08:49");
        // Has the bot hold a token that is still good, so that what is lost is an answer and not a refusal; and what it
        // sends now is out before the bad day begins.
        bot.say(City.OFFICE, "周报");
        Eventually.sees(() -> !answers().isEmpty() && answers().stream().allMatch(FaultyPlatformTests::isSent));
        Stream.of(
                        Fault.errcode(-1),
                        new Fault.Drop(),
                        new Fault.LostAnswer(),
                        Fault.errcode(45009),
                        new Fault.ProxyPage(502),
                        new Fault.HalfAnswer(),
                        Fault.errcode(81013),
                        Fault.errcode(42001))
                .forEach(fault -> bot.faults().nextSends(2, fault));
        moved = bot.at("04-01T12:00");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void bringsEachDigestOnceOrAccountsForItByName() {
        List<String> lost = failed().stream()
                .map(it -> it.path("recipients").get(0).asString())
                .toList();

        assertThat(lost).hasSize(2);
        for (String liaison : CITY.liaisons()) {
            assertThat(bot.pushesTo(liaison, "04-01")).as(liaison).hasSize(lost.contains(liaison) ? 0 : 1);
        }
    }

    @Test
    void saysOfEachLostDigestWhy() {
        assertThat(failed())
                .allSatisfy(push -> assertThat(push.path("error").asString()).containsAnyOf("不可达", "81013"));
    }

    @Test
    void leavesNothingWaiting() {
        assertThat(pushes())
                .allSatisfy(push -> assertThat(push.path("state").asString()).isIn("SENT", "FAILED"));
        assertThat(moved.path("sent").asInt()).isEqualTo(pushes().size() - failed().size());
        assertThat(moved.path("failed").asInt()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void fetchesATokenWhenThePlatformHasForgottenAllOfThem() {
        bot.faults().expireTokens();

        bot.at("04-02T12:00");

        assertThat(CITY.liaisons())
                .allSatisfy(
                        liaison -> assertThat(bot.pushesTo(liaison, "04-02")).hasSize(1));
    }

    private static List<JsonNode> pushes() {
        return ofKind("DIGEST");
    }

    private static List<JsonNode> answers() {
        return ofKind("ANSWER");
    }

    private static List<JsonNode> ofKind(String kind) {
        return bot.api().list("/pushes?from=2024-04-01&to=2024-04-01").stream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .toList();
    }

    private static boolean isSent(JsonNode push) {
        return push.path("state").asString().equals("SENT");
    }

    private static List<JsonNode> failed() {
        return pushes().stream()
                .filter(it -> it.path("state").asString().equals("FAILED"))
                .toList();
    }
}
