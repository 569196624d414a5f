package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.SignedCallback;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How fast callbacks are answered, beside an endpoint of the same server that only reads its body. Not one of the usual
 * tests, since its figures depend on the machine: {@code mvn test -Dtest=CallbackBenchmark}, with
 * {@code -Dcallbacks=5000} for longer runs. What must hold anywhere is that no answer takes five seconds.
 */
class CallbackBenchmark {
    private static final City CITY = new City();
    private static final int CALLBACKS = Integer.getInteger("callbacks", 400);
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger number = new AtomicInteger();

    private record Line(String name, int threads, double perSecond, double medianMillis, double p99Millis, double max) {
        @Override
        public String toString() {
            return "%-12s %2d threads %8.0f /s   median %7.2f ms   p99 %7.2f ms   max %7.2f ms"
                    .formatted(name, threads, perSecond, medianMillis, p99Millis, max);
        }
    }

    @Test
    void answersAnyCallbackLongBeforeThePlatformGivesUp() throws Exception {
        try (LiveBot bot = LiveBot.with(new ServletRegistrationBean<>(new Bare(), "/bare"), CITY, folder)) {
            bot.at("04-01T09:00");
            SignedCallback known = bot.typed(CITY.liaisonOf("市城管局"), "气20 完成70%", "1");
            IntFunction<HttpRequest> bare = n -> post(bot.url("/bare"), known);
            IntFunction<HttpRequest> repeated = n -> post(bot.callback(), known);
            IntFunction<HttpRequest> silent = n -> post(bot.callback(), event(bot, liaison(n)));
            IntFunction<HttpRequest> received = n -> post(bot.callback(), typed(bot, liaison(n), "收到"));
            Map<String, String> tasks = tasksByLiaison(bot);
            IntFunction<HttpRequest> report =
                    n -> post(bot.callback(), typed(bot, liaison(n), tasks.get(liaison(n)) + " 完成" + n % 100 + "%"));
            List<Line> lines = new ArrayList<>();
            for (int threads : new int[] {1, THREADS}) {
                lines.add(measure("bare", threads, bare));
                lines.add(measure("repeated", threads, repeated));
                lines.add(measure("opened app", threads, silent));
                lines.add(measure("收到", threads, received));
                lines.add(measure("report", threads, report));
            }
            lines.forEach(System.out::println);
            System.out.println(statementsOf(bot, () -> send(report.apply(1))));

            assertThat(lines).allSatisfy(line -> assertThat(line.max()).isLessThan(5000));
            assertThat(bot.reports("")).hasSize(2 * CALLBACKS + 2);
        }
    }

    private Line measure(String name, int threads, IntFunction<HttpRequest> requests) throws Exception {
        List<HttpRequest> prepared =
                IntStream.range(0, CALLBACKS).mapToObj(requests).toList();
        prepared.subList(0, CALLBACKS / 5).forEach(this::send);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger(CALLBACKS / 5);
        List<Callable<List<Long>>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(() -> {
                List<Long> nanos = new ArrayList<>();
                for (int n = next.getAndIncrement(); n < prepared.size(); n = next.getAndIncrement()) {
                    nanos.add(send(prepared.get(n)));
                }
                return nanos;
            });
        }
        long start = System.nanoTime();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> done : pool.invokeAll(workers)) {
            all.addAll(done.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Line(
                name,
                threads,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private long send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no answer", e);
        }
        return System.nanoTime() - start;
    }

    /** What one callback makes the database do. */
    private static String statementsOf(LiveBot bot, Runnable callback) {
        JdbcClient jdbc = bot.context().getBean(JdbcClient.class);
        jdbc.sql("set query_statistics true").update();
        callback.run();
        List<String> statements = jdbc.sql(
                        "select sql_statement, execution_count from information_schema.query_statistics order by 1")
                .query((row, n) -> row.getInt(2) + " × " + row.getString(1).replaceAll("\\s+", " "))
                .list();
        return String.join("\n", statements);
    }

    /** One task that each liaison's unit leads or supports. */
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

    private static String liaison(int n) {
        return CITY.liaisons().get(n % CITY.liaisons().size());
    }

    private SignedCallback typed(LiveBot bot, String account, String words) {
        return bot.typed(account, words, Integer.toString(1000 + number.incrementAndGet()));
    }

    private SignedCallback event(LiveBot bot, String account) {
        String xml = """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType>\
                <Event><![CDATA[enter_agent]]></Event><EventKey><![CDATA[]]></EventKey><AgentID>1000002</AgentID></xml>""";
        return bot.wecom()
                .sign(
                        account,
                        xml.formatted(bot.wecom().settings().corpId(), account, 1711933200 + number.incrementAndGet()));
    }

    private static HttpRequest post(URI uri, SignedCallback callback) {
        return HttpRequest.newBuilder(URI.create(uri + "?" + callback.query()))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(callback.body()))
                .build();
    }

    /** Does nothing but read. */
    private static final class Bare extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            response.setContentLength(Arrays.hashCode(body) == 0 ? 0 : 2);
            response.getOutputStream().write(new byte[] {'o', 'k'});
        }
    }
}
