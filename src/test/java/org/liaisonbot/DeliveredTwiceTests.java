package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.SignedCallback;

/** The same message delivered several times, also at the same moment. */
class DeliveredTwiceTests {
    private static final City CITY = new City();
    private static final String LIAISON = CITY.liaisonOf("市城管局");

    @TempDir
    static Path folder;

    static LiveBot bot;
    static ExecutorService platform;

    @BeforeAll
    static void start() {
        bot = LiveBot.of(CITY, folder);
        platform = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void stop() {
        platform.shutdown();
        bot.close();
    }

    @Test
    void recordsOnceAndAnswersAlikeWhatComesEightTimesAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            SignedCallback message = bot.typed(LIAISON, "气20 完成4" + round + "%", "900" + round);

            Set<Delivery> answers = new HashSet<>(atOnce(repeated(message, 8)));

            assertThat(answers).singleElement().satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).contains("已记录：气20");
            });
        }
        assertThat(bot.reports("task=气20&unit=市城管局")).hasSize(5);
    }

    @Test
    void recordsEachOfManyMessagesThatOnePersonSendsAtTheSameMoment() throws Exception {
        List<SignedCallback> messages = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            messages.add(bot.typed(LIAISON, i % 2 == 0 ? "气22 完成" + (10 + i) + "%" : "完成", "910" + i));
        }

        List<Delivery> answers = atOnce(messages);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isNotEmpty().doesNotContain("环委办联系");
        });
        assertThat(bot.reports("task=气22&unit=市城管局")).hasSize(8);
    }

    private static List<SignedCallback> repeated(SignedCallback message, int times) {
        List<SignedCallback> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(message);
        }
        return all;
    }

    private static List<Delivery> atOnce(List<SignedCallback> messages) throws Exception {
        List<Callable<Delivery>> posts = messages.stream()
                .map(message -> (Callable<Delivery>) () -> bot.wecom().post(message))
                .toList();
        List<Delivery> answers = new ArrayList<>();
        for (Future<Delivery> done : platform.invokeAll(posts)) {
            answers.add(done.get());
        }
        return answers;
    }
}
