package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.directory.ImportingDirectory;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;

/** Cards that are tapped when it is not expected: twice, late, or by somebody whom they do not concern any more. */
class TappedCardTests {
    private static final City CITY = new City();
    private static final String UNIT = "市住建局";
    private static final String HOUSING = CITY.liaisonOf(UNIT);

    @TempDir
    Path folder;

    private LiveBot bot;
    private ChatEntry card;

    @BeforeEach
    void start() {
        bot = LiveBot.from("03-31T08:00", CITY, folder);
        bot.at("04-01T09:00");
        card = bot.pushesTo(HOUSING, "04-01T08:50").get(0);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void recordsOnceWhatIsTappedTwiceAtOnce() {
        int asked = bot.complianceOf(UNIT, "2024-03").path("required").asInt();

        CompletableFuture<Delivery> first = CompletableFuture.supplyAsync(this::tapAllOnTrack);
        CompletableFuture<Delivery> second = CompletableFuture.supplyAsync(this::tapAllOnTrack);

        assertThat(first.join().caption()).isEqualTo("已上报");
        assertThat(second.join().caption()).isEqualTo("已上报");
        assertThat(bot.reports("unit=" + UNIT)).hasSize(asked);
        bot.seenBy(HOUSING, "保留原报告");
    }

    @Test
    void recordsLateWhatIsTappedAfterTheWindow() {
        bot.at("04-08T09:00");

        tapAllOnTrack();

        assertThat(bot.reports("unit=" + UNIT)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.path("period").asString()).isEqualTo("2024-03");
            assertThat(it.path("onTime").asBoolean()).isFalse();
        });
    }

    @Test
    void recordsNothingForAMonthThatTheCardDidNotAskAbout() {
        bot.at("04-16T09:00");

        assertThat(tapAllOnTrack().caption()).isEqualTo("已失效");
        bot.seenBy(HOUSING, "这张卡片问的月份已过，没有记录");
        assertThat(bot.reports("unit=" + UNIT)).isEmpty();
    }

    @Test
    void recordsNothingForAnotherUnitThatThePersonHasGoneTo() {
        directory(HOUSING + ",市交通局,联络员,");

        assertThat(tapAllOnTrack().caption()).isEqualTo("已失效");
        assertThat(bot.reports("unit=" + UNIT)).isEmpty();
        assertThat(bot.reports("unit=市交通局")).isEmpty();
    }

    @Test
    void recordsNothingForSomebodyWhoIsNoLiaisonAnyMore() {
        directory(HOUSING + ",市环委办,环委办,");

        assertThat(tapAllOnTrack().caption()).isEqualTo("已失效");
        assertThat(bot.reports("unit=" + UNIT)).isEmpty();
    }

    @Test
    void listsForOneByOneOnlyWhatIsStillOpen() {
        bot.say(HOUSING, "气20 完成70%");

        assertThat(bot.wecom().tap(card, "one-by-one").caption()).isEqualTo("请逐项回复");

        String form = bot.seenBy(HOUSING, "请逐项回复，可以一次写几项").words();
        assertThat(form).contains("气1 完成70%").doesNotContain("气20 完成70%");
    }

    private Delivery tapAllOnTrack() {
        return bot.wecom().tap(card, "all-on-track");
    }

    private void directory(String line) {
        String people = "姓名,账号,单位,角色,手机\n住建局联络员," + line + "\n";
        bot.context().getBean(ImportingDirectory.class).importFrom("people.csv", people.getBytes(UTF_8));
    }
}
