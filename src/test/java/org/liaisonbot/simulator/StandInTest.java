package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.time.SettableClock;

/** A stand-in with three members, on Monday 3 June 2024 at ten, and a small bot behind it. */
abstract class StandInTest {
    static final Instant MONDAY_AT_TEN = Instant.parse("2024-06-03T02:00:00Z");

    @TempDir
    Path folder;

    final SettableClock clock = new SettableClock();
    final StandInSettings settings = StandInSettings.invented();
    final SmallBot bot = new SmallBot(settings);
    WecomStandIn standIn;
    ApiClient api;

    @BeforeEach
    void start() {
        clock.set(MONDAY_AT_TEN);
        standIn = standIn();
        api = new ApiClient(standIn).withToken();
    }

    @AfterEach
    void stop() {
        standIn.close();
        bot.close();
    }

    void restart() {
        standIn.close();
        standIn = standIn();
        api = new ApiClient(standIn).withToken();
    }

    private WecomStandIn standIn() {
        WecomStandIn started = new WecomStandIn(settings, Members.of("ChengGuan", "xinyi", "office"), clock, folder);
        started.callBackTo(bot.url());
        return started;
    }
}
