package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Members;
import org.liaisonbot.simulator.SignedCallback;
import org.liaisonbot.simulator.StandInSettings;
import org.liaisonbot.simulator.WecomStandIn;
import org.liaisonbot.time.BusinessZone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot lets nobody in with, over HTTP: at the callback and at the API. */
class RefusedCallbackTests {
    private static final City CITY = new City();
    private static final String LIAISON = CITY.liaisonOf("市城管局");

    @TempDir
    static Path folder;

    static LiveBot bot;

    @BeforeAll
    static void start() {
        bot = LiveBot.of(CITY, folder);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @AfterEach
    void nothingIsStored() {
        JdbcClient database = bot.context().getBean(JdbcClient.class);

        assertThat(database.sql("select count(*) from inbound")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bot.reports("")).isEmpty();
    }

    @Test
    void forbidsAWrongSignature() {
        SignedCallback genuine = bot.typed(LIAISON, "气20 完成70%", "1");
        String forged = genuine.query().replace(genuine.signature(), "0".repeat(40));

        assertThat(bot.api().postToCallback(forged, genuine.body().getBytes(UTF_8)))
                .isEqualTo(403);
    }

    @Test
    void forbidsCipherTextThatCannotBeRead() {
        SignedCallback genuine = bot.typed(LIAISON, "气20 完成70%", "2");
        String garbled = genuine.body().replaceAll("(<Encrypt>.{20}).{8}", "$1AAAAAAAA");

        assertThat(bot.api().postToCallback(genuine.query(), garbled.getBytes(UTF_8)))
                .isEqualTo(403);
    }

    @Test
    void forbidsAForeignCorpThatKnowsTheKeys() {
        StandInSettings own = bot.wecom().settings();
        StandInSettings foreign =
                new StandInSettings("ww0000000000000000", own.agentId(), own.secret(), own.token(), own.aesKey());
        Clock clock = Clock.fixed(Instant.parse("2024-04-01T01:00:00Z"), BusinessZone.ID);

        try (WecomStandIn other = new WecomStandIn(foreign, Members.of(LIAISON), clock, folder.resolve("other"))) {
            SignedCallback posted = other.sign(LIAISON, "<xml><MsgType>text</MsgType></xml>");

            assertThat(bot.api().postToCallback(posted.query(), posted.body().getBytes(UTF_8)))
                    .isEqualTo(403);
        }
    }

    @Test
    void findsMalformedWhatIsNoCallback() {
        String query = bot.typed(LIAISON, "气20 完成70%", "3").query();

        for (String body : List.of("", "not xml", "<xml><Encrypt>", "<xml></xml>")) {
            assertThat(bot.api().postToCallback(query, body.getBytes(UTF_8)))
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(bot.api().postToCallback("", "<xml></xml>".getBytes(UTF_8))).isEqualTo(400);
    }

    @Test
    void findsABodyOverOneMegabyteTooLarge() {
        String query = bot.typed(LIAISON, "气20 完成70%", "4").query();

        assertThat(bot.api().postToCallback(query, new byte[(1 << 20) + 1])).isEqualTo(413);
    }

    @Test
    void provesToThePlatformThatTheAddressIsItsOwn() {
        assertThat(bot.wecom().callbackUrlVerifies()).isTrue();
    }

    @Test
    void letsNobodyAtTheApiWithoutItsToken() {
        for (String token : List.of("", "another", "an-api-token2")) {
            assertThat(bot.api().withToken(token).fetch("/tasks").statusCode()).isEqualTo(401);
            assertThat(bot.api()
                            .withToken(token)
                            .setClock("2024-12-31T00:00:00+08:00")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void neverTurnsTheClockBack() {
        assertThat(bot.api().setClock("2024-03-25T07:59:59+08:00").statusCode()).isEqualTo(409);
        assertThat(bot.api().setClock("never").statusCode()).isEqualTo(400);
    }

    @Test
    void hasNoSimulatorInLiveOperation() {
        assertThat(bot.context().getBeanNamesForType(WecomStandIn.class)).isEmpty();
        assertThat(List.of("/", "/chat", "/clock", "/faults"))
                .allSatisfy(page -> assertThat(bot.api().statusOf(page)).isEqualTo(404));
    }
}
