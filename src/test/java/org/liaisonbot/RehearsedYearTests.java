package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;

/** From the plan's issue to the end of the year with nobody reporting, in one move of the clock. */
class RehearsedYearTests {
    private static final City CITY = new City();

    @TempDir
    static Path folder;

    static LiveBot bot;

    @BeforeAll
    static void playTheYear() {
        bot = LiveBot.of(CITY, folder);
        long t = System.nanoTime();
        System.out.println(bot.moveTo("2024-12-31T23:59:00+08:00").toString().length());
        System.out.println("YEAR took " + (System.nanoTime() - t) / 1e9);
        System.out.println(bot.wecom().sends().size());
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void x() {
        for (String a : List.of("Unit-12", "office-a")) {
            for (ChatEntry e : bot.pushesTo(a).subList(0, 12)) System.out.println(LiveBot.timeOf(e) + " " + e.words());
        }
        assertThat(bot.wecom().violations()).isEmpty();
    }
}
