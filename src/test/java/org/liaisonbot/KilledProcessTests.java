package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.SignedCallback;
import org.liaisonbot.simulator.StandInSettings;
import org.liaisonbot.simulator.WecomStandIn;
import org.liaisonbot.time.BusinessZone;

/** The bot as a process of its own, set up by its command line, killed without warning once it has answered. */
class KilledProcessTests {
    private static final City CITY = new City();
    private static final String LIAISON = CITY.liaisonOf("市城管局");
    private static final Clock MORNING = Clock.fixed(Instant.parse("2024-04-01T01:00:00Z"), BusinessZone.ID);

    private static final Duration TO_START = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final int port = freePort();
    private WecomStandIn wecom;
    private Process process;

    @BeforeEach
    void listen() {
        wecom = new WecomStandIn(StandInSettings.invented(), CITY::members, MORNING, folder.resolve("wecom"));
        wecom.callBackTo(URI.create("http://127.0.0.1:" + port + "/wecom/callback"));
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
        wecom.close();
    }

    @Test
    void keepsWhatItHasAnsweredWhenItIsKilled() throws Exception {
        command("import-directory", file("units.csv", City.text("/demo/units.csv")));
        command("import-directory", file("people.csv", CITY.people()));
        command("import-plan", file("plan.md", City.text("/demo/plan-2024.md")));
        BotApi api = serve();
        api.moveClock("2024-04-01T09:00:00+08:00");
        SignedCallback message = typed("气20 完成70%，剩余6月底前完成");

        Delivery answer = wecom.post(message);
        process.destroyForcibly().waitFor();
        api = serve();
        Delivery again = wecom.post(message);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("已记录：气20", "70%");
        assertThat(again).isEqualTo(answer);
        assertThat(api.list("/reports?task=气20"))
                .singleElement()
                .satisfies(report -> assertThat(report.path("text").asString()).isEqualTo("气20 完成70%，剩余6月底前完成"));
    }

    private SignedCallback typed(String words) {
        return wecom.sign(LIAISON, LiveBot.typedXml(wecom.settings().corpId(), LIAISON, words, "7300000000000000009"));
    }

    private BotApi serve() throws IOException {
        process = start(List.of());
        BotApi api = new BotApi(port, "an-api-token");
        Eventually.seesWithin(TO_START, () -> {
            assertThat(process.isAlive()).as("the bot runs").isTrue();
            return answers(api);
        });
        return api;
    }

    private static boolean answers(BotApi api) {
        try {
            return api.fetch("/tasks").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void command(String... words) throws Exception {
        assertThat(start(List.of(words)).waitFor()).as(String.join(" ", words)).isZero();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathWithoutTests(),
                LiaisonBotApplication.class.getName()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
        builder.environment().putAll(settings());
        return builder.start();
    }

    private Map<String, String> settings() {
        StandInSettings app = wecom.settings();
        return Map.of(
                "WECOM_CORP_ID", app.corpId(),
                "WECOM_AGENT_ID", Integer.toString(app.agentId()),
                "WECOM_SECRET", app.secret(),
                "WECOM_TOKEN", app.token(),
                "WECOM_AES_KEY", app.aesKey(),
                "WECOM_API_BASE_URL", wecom.baseUrl().toString(),
                "LIAISON_REHEARSAL", "true",
                "LIAISON_API_TOKEN", "an-api-token",
                "LIAISON_DATA_DIR", folder.resolve("data").toString(),
                "SERVER_PORT", Integer.toString(port));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
