package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.YearOracle.Message;
import org.liaisonbot.simulator.ChatEntry;
import tools.jackson.databind.JsonNode;

/** From the plan's issue to the end of the year, with nobody reporting, in one move of the clock. */
class RehearsedYearTests {
    private static final City CITY = new City();
    private static final Pattern CODE = Pattern.compile("[气水土噪固]\\d+");
    private static final Pattern MATTER = Pattern.compile("^【[^】]+】|\\.docx$");

    @TempDir
    static Path folder;

    static LiveBot bot;
    static List<Message> expected;
    static List<JsonNode> calendar;
    static JsonNode moved;

    @BeforeAll
    static void playTheYear() {
        bot = LiveBot.of(CITY, folder);
        expected = new YearOracle(CITY, bot.api().list("/tasks")).from(LocalDate.of(2024, 3, 25));
        calendar = bot.api().get("/calendar/2024").path("pushes").valueStream().toList();
        moved = bot.moveTo("2024-12-31T23:59:00+08:00");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void bringsEachMessageOnceOnItsDayAtItsTimeToItsPerson() {
        List<Message> received = new ArrayList<>();
        CITY.liaisons().forEach(account -> bot.pushesTo(account).forEach(it -> received.add(message(it, CODE))));
        CITY.office().forEach(account -> bot.pushesTo(account).forEach(it -> received.add(message(it, MATTER))));

        assertThat(received).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bringsNobodyElseAnything() {
        assertThat(bot.pushesTo(City.LEADERS_LIAISON)).isEmpty();
        assertThat(bot.pushesTo(City.STRANGER)).isEmpty();
    }

    @Test
    void keepsToTheProtocolAllYear() {
        assertThat(bot.wecom().violations()).isEmpty();
        assertThat(bot.wecom().sends()).allSatisfy(send -> {
            assertThat(send.errcode()).isZero();
            assertThat(send.suppressed()).isFalse();
            assertThat(send.body()).contains("\"enable_duplicate_check\"");
        });
    }

    @Test
    void accountsForEveryPush() {
        List<JsonNode> pushes = bot.api().list("/pushes?from=2024-03-25&to=2024-12-31");

        assertThat(pushes)
                .hasSize(expected.size())
                .allSatisfy(push -> assertThat(push.path("state").asString()).isEqualTo("SENT"))
                .allSatisfy(push -> assertThat(push.path("sentAt")).isEqualTo(push.path("plannedAt")));
        assertThat(moved.path("sent").asInt()).isEqualTo(expected.size());
        assertThat(moved.path("failed").asInt()).isZero();
    }

    @Test
    void firesItsBellsInOrder() {
        List<String> times = moved.path("fired")
                .valueStream()
                .map(it -> it.path("at").asString())
                .toList();

        assertThat(times).isSorted().isNotEmpty();
    }

    @Test
    void sentWhatTheCalendarHadAnnounced() {
        Set<String> announced = calendar.stream()
                .filter(it -> it.path("plannedAt").asString().compareTo("2024-03-25T08:00") > 0)
                .map(RehearsedYearTests::inOneLine)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sent = bot.api().list("/pushes?from=2024-03-25&to=2024-12-31").stream()
                .map(RehearsedYearTests::inOneLine)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(announced).isEqualTo(sent);
    }

    private static Message message(ChatEntry entry, Pattern about) {
        Set<String> found = about.matcher(entry.words())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Message(LiveBot.timeOf(entry), entry.account(), found);
    }

    /** A push to several people in the calendar is one to each in the outbox, and a message with a file is two. */
    private static String inOneLine(JsonNode push) {
        return push.path("plannedAt").asString() + " " + push.path("kind").asString() + " "
                + push.path("tasks") + " "
                + (push.path("tasks").isEmpty()
                        ? "to the office"
                        : push.path("recipients").toString());
    }
}
