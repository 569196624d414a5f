package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.Fault;
import org.liaisonbot.simulator.SignedCallback;
import org.liaisonbot.simulator.StandInSettings;
import org.liaisonbot.time.BusinessZone;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Many pushes and many callbacks at the same time while one call in five goes wrong. The usual build plays a few hundred
 * of each; {@code mvn test -Dtest=SoakTests -Dsoak=20000} plays as many as one likes.
 */
@ExtendWith(OutputCaptureExtension.class)
class SoakTests {
    private static final City CITY = new City();
    private static final int SIZE = Integer.getInteger("soak", 300);
    private static final int IN_ONE_GO = 200;
    private static final int PERCENT_OF_CALLS_GOING_WRONG = 20;
    private static final List<Fault> FAULTS = List.of(
            Fault.errcode(-1),
            Fault.errcode(45009),
            Fault.errcode(45033),
            Fault.errcode(42001),
            Fault.errcode(40014),
            Fault.errcode(81013),
            Fault.errcode(60020),
            new Fault.Drop(),
            new Fault.LostAnswer(),
            new Fault.HalfAnswer(),
            new Fault.ProxyPage(502),
            new Fault.ProxyPage(200));

    @TempDir
    Path folder;

    private final Random random = new Random(20241124);
    private final Set<String> pushed = new HashSet<>();

    @Test
    void doesEverythingOnceOrAccountsForItByName(CapturedOutput output) throws Exception {
        try (LiveBot bot = LiveBot.talkative(CITY, folder)) {
            bot.at("04-08T09:00");
            Map<String, String> tasks = tasksByLiaison(bot);
            bot.wecom().limitMembersBy(new PlatformsTime(bot.context().getBean(Clock.class)));
            bot.faults().atRandom(7, PERCENT_OF_CALLS_GOING_WRONG, FAULTS);
            ExecutorService platform = Executors.newFixedThreadPool(9);

            Future<?> sending = platform.submit(() -> playPushes(bot));
            List<List<Delivery>> answers = deliver(bot, tasks, platform);
            sending.get();
            platform.shutdown();
            bot.faults().reset();
            move(bot, Duration.ofDays(3));

            everyReplyIsRecordedOnce(bot, answers);
            everyPushArrivesOnceOrIsNamed(bot);
            assertThat(bot.wecom().violations()).isEmpty();
            assertThat(bot.wecom().dropped()).isEmpty();
            noSecretIsLogged(bot.wecom().settings(), output.getAll());
        }
    }

    /** Pushes in portions, and the clock some minutes further each time. */
    private void playPushes(LiveBot bot) {
        Outbox outbox = bot.context().getBean(Outbox.class);
        Clock clock = bot.context().getBean(Clock.class);
        for (int number = 0; number < SIZE; number += IN_ONE_GO) {
            for (int i = number; i < Math.min(number + IN_ONE_GO, SIZE); i++) {
                outbox.plan(push(i, clock.instant()));
            }
            move(bot, Duration.ofMinutes(20));
            if (random.nextInt(3) == 0) {
                bot.faults().expireTokens();
            }
        }
    }

    private static void move(LiveBot bot, Duration further) {
        Instant now = bot.context().getBean(Clock.class).instant();
        bot.moveTo(OffsetDateTime.ofInstant(now.plus(further), BusinessZone.ID).toString());
    }

    private NewPush push(int number, Instant now) {
        String account = CITY.liaisons().get(number % CITY.liaisons().size());
        pushed.add("SOAK:" + number);
        return new NewPush(
                new PushId("SOAK:" + number),
                PushKind.MONTHLY_PACK,
                List.of(new UserId(account)),
                List.of(),
                null,
                new Content.Text("第" + number + "号通知"),
                now,
                now.plus(Duration.ofDays(2)));
    }

    /** Each message once, twice or three times, in any order and at the same time. */
    private List<List<Delivery>> deliver(LiveBot bot, Map<String, String> tasks, ExecutorService platform)
            throws Exception {
        List<List<Delivery>> answers = new ArrayList<>();
        List<Callable<Void>> posts = new ArrayList<>();
        for (int number = 0; number < SIZE; number++) {
            String account = CITY.liaisons().get(random.nextInt(CITY.liaisons().size()));
            SignedCallback message = bot.typed(
                    account, tasks.get(account) + " 完成" + random.nextInt(100) + "%", Integer.toString(50000 + number));
            List<Delivery> ofThis = Collections.synchronizedList(new ArrayList<>());
            answers.add(ofThis);
            for (int i = 0; i <= random.nextInt(3); i++) {
                posts.add(() -> {
                    ofThis.add(postedUntilTaken(bot, message));
                    return null;
                });
            }
        }
        Collections.shuffle(posts, random);
        for (Future<Void> done : platform.invokeAll(posts)) {
            done.get();
        }
        return answers;
    }

    /** As the platform does: three times more when there was no answer in time. */
    private static Delivery postedUntilTaken(LiveBot bot, SignedCallback message) {
        Delivery answer = bot.wecom().post(message);
        for (int again = 0; again < 3 && !answer.wasTaken(); again++) {
            answer = bot.wecom().post(message);
        }
        return answer;
    }

    private static void everyReplyIsRecordedOnce(LiveBot bot, List<List<Delivery>> answers) {
        assertThat(answers).allSatisfy(ofOne -> {
            assertThat(new HashSet<>(ofOne)).hasSize(1);
            assertThat(ofOne.get(0).status()).isEqualTo(200);
        });
        assertThat(answers.stream()
                        .filter(ofOne -> ofOne.get(0).text().contains("已记录"))
                        .count())
                .as("answered at once, as long as the machine is not overloaded")
                .isGreaterThan(SIZE / 2L);
        List<Integer> timesRecorded = bot.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from report group by message")
                .query(Integer.class)
                .list();
        assertThat(timesRecorded).hasSize(SIZE).containsOnly(1);
    }

    private void everyPushArrivesOnceOrIsNamed(LiveBot bot) {
        Map<String, JsonNode> pushes = bot.api().list("/pushes?from=2024-04-01&to=2024-12-31").stream()
                .filter(push -> pushed.contains(push.path("id").asString()))
                .collect(Collectors.toMap(push -> push.path("id").asString(), push -> push));
        Map<String, Integer> arrived = new HashMap<>();
        for (String liaison : CITY.liaisons()) {
            for (ChatEntry entry : bot.pushesTo(liaison)) {
                arrived.merge(entry.words(), 1, Integer::sum);
            }
        }

        assertThat(pushes.keySet()).containsExactlyInAnyOrderElementsOf(pushed);
        pushes.forEach((id, push) -> {
            int times = arrived.getOrDefault("第" + id.substring(5) + "号通知", 0);
            if (push.path("state").asString().equals("SENT")) {
                assertThat(times).as(id).isEqualTo(1);
            } else {
                assertThat(push.path("state").asString()).as(id).isEqualTo("FAILED");
                assertThat(push.path("error").asString()).as(id).isNotBlank();
                assertThat(times).as(id).isLessThanOrEqualTo(1);
            }
        });
    }

    private static void noSecretIsLogged(StandInSettings app, String log) {
        assertThat(log)
                .contains("was not taken")
                .doesNotContain(app.secret(), app.token(), app.aesKey(), "access_token=", "号通知");
    }

    private static Map<String, String> tasksByLiaison(LiveBot bot) {
        Map<String, String> tasks = new HashMap<>();
        for (JsonNode task : bot.api().list("/tasks")) {
            for (JsonNode unit : task.path("units")) {
                tasks.put(
                        CITY.liaisonOf(unit.path("unit").asString()),
                        task.path("code").asString());
            }
        }
        return tasks;
    }

    /** What the rehearsal has played, and the real time that passed meanwhile. */
    private static final class PlatformsTime extends Clock {
        private final Clock played;
        private final long startNanos = System.nanoTime();

        PlatformsTime(Clock played) {
            this.played = played;
        }

        @Override
        public Instant instant() {
            return played.instant().plusNanos(System.nanoTime() - startNanos);
        }

        @Override
        public ZoneId getZone() {
            return BusinessZone.ID;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
