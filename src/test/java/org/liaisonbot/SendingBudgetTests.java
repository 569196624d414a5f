package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.time.BusinessZone;

/** More answers to one person than the platform lets through at once. */
class SendingBudgetTests {
    private static final City CITY = new City();
    private static final int ANSWERS = 20;

    @TempDir
    Path folder;

    @Test
    void bringsWhatIsBeyondTheBudgetLaterThoughTheRehearsalsClockStandsStill() {
        try (LiveBot bot = LiveBot.of(CITY, folder)) {
            bot.wecom().limitMembersBy(Clock.system(BusinessZone.ID));
            Outbox outbox = bot.context().getBean(Outbox.class);
            Instant now = bot.context().getBean(Clock.class).instant();

            for (int number = 0; number < ANSWERS; number++) {
                outbox.plan(answer(number, now));
            }

            Eventually.seesWithin(
                    Duration.ofMinutes(1), () -> bot.pushesTo(City.OFFICE).size() == ANSWERS);
            assertThat(bot.pushesTo(City.OFFICE).stream().map(ChatEntry::words))
                    .containsExactlyElementsOf(IntStream.range(0, ANSWERS)
                            .mapToObj(SendingBudgetTests::words)
                            .toList());
            assertThat(bot.wecom().dropped()).isEmpty();
        }
    }

    private static NewPush answer(int number, Instant now) {
        return new NewPush(
                new PushId("ANSWER:%02d".formatted(number)),
                PushKind.ANSWER,
                List.of(new UserId(City.OFFICE)),
                List.of(),
                null,
                new Content.Text(words(number)),
                now,
                now.plus(Duration.ofDays(1)));
    }

    private static String words(int number) {
        return "答复之" + number;
    }
}
