package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.Dispatching;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.Faults;
import org.liaisonbot.simulator.SendCall;
import org.liaisonbot.simulator.SignedCallback;

/** Two bots on one PostgreSQL: between them they do everything once. */
class TwoInstancesTests {
    private static final City CITY = new City();
    private static final String LIAISON = CITY.liaisonOf("市城管局");
    private static final Instant START = Instant.parse("2024-03-25T00:00:00Z");
    private static final int PUSHES = 200;

    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;
    static LiveBot first;
    static LiveBot second;
    static ExecutorService threads;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        first = LiveBot.on(postgres.getJdbcUrl("postgres", "postgres"), CITY, folder);
        second = first.another();
        threads = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void stop() throws IOException {
        threads.shutdown();
        second.close();
        first.close();
        postgres.close();
    }

    @Test
    void sendEachPushOnceWithOneTokenBetweenThem() throws Exception {
        Outbox outbox = first.context().getBean(Outbox.class);
        for (int i = 0; i < PUSHES; i++) {
            outbox.plan(push(i));
        }

        List<Callable<Dispatching.Dispatched>> work = List.of(
                first.context().getBean(Dispatching.class)::dispatchDue,
                second.context().getBean(Dispatching.class)::dispatchDue);
        int sent = 0;
        int failed = 0;
        for (Future<Dispatching.Dispatched> done : threads.invokeAll(work)) {
            sent += done.get().sent();
            failed += done.get().failed();
        }

        assertThat(sent).isEqualTo(PUSHES);
        assertThat(failed).isZero();
        assertThat(first.wecom().sends()).hasSize(PUSHES).noneMatch(SendCall::suppressed);
        assertThat(first.wecom().callsTo(Faults.TOKEN)).isEqualTo(1);
    }

    @Test
    void takeAMessageOnceThatIsDeliveredToBothAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            SignedCallback message = first.typed(LIAISON, "气20 完成5" + round + "%", "880" + round);
            List<Callable<Integer>> posts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                posts.add(() -> post(first, message));
                posts.add(() -> post(second, message));
            }

            for (Future<Integer> status : threads.invokeAll(posts)) {
                assertThat(status.get()).isEqualTo(200);
            }

            Delivery again = first.wecom().post(message);
            first.wecom().callBackTo(second.callback());
            assertThat(first.wecom().post(message)).isEqualTo(again);
            first.wecom().callBackTo(first.callback());
            assertThat(again.text()).contains("已记录：气20", "5" + round + "%");
        }
        assertThat(first.reports("task=气20&unit=市城管局")).hasSize(10);
        assertThat(second.reports("task=气20&unit=市城管局")).hasSize(10);
    }

    private static NewPush push(int number) {
        return new NewPush(
                new PushId("BROADCAST:two-instances:" + number),
                PushKind.MONTHLY_PACK,
                List.of(new UserId(CITY.liaisons().get(number % CITY.liaisons().size()))),
                List.of(),
                null,
                new Content.Text("第 " + number + " 条"),
                START,
                START.plus(Duration.ofDays(1)));
    }

    private static int post(LiveBot bot, SignedCallback message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bot.callback() + "?" + message.query()))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
