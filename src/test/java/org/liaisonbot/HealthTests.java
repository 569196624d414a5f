package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.Fault;
import org.liaisonbot.simulator.Faults;
import org.liaisonbot.simulator.SignedCallback;
import org.liaisonbot.simulator.StandInSettings;

/** What an operator reads at the health endpoint when the platform refuses the app. */
class HealthTests {
    private static final City CITY = new City();

    @TempDir
    Path folder;

    private LiveBot bot;

    @BeforeEach
    void start() {
        bot = LiveBot.of(CITY, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void isWellAndTellsWhatIsLeftOfTheDaysQuota() {
        assertThat(health()).contains("\"wecom\":{", "\"problems\":[]", "今日发送额度 40000 人次，余 40000");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void tellsWhatToClickWhenTheAddressIsNotTrustedAndIsWellAgainAfterwards() {
        refuseTheNextToken(new Fault.ErrorCode(60020, "not allow to access from your ip, from ip: 203.0.113.7"));
        long calls = bot.wecom().callsTo(Faults.TOKEN);
        bot.at("04-01T08:51");

        assertThat(health()).contains("60020", "203.0.113.7", "企业可信IP", "保存约 1 分钟后生效");
        assertThat(status()).isEqualTo(503);
        assertThat(bot.api().statusOf("/actuator/health/liveness"))
                .as("nothing that a restart would mend")
                .isEqualTo(200);
        assertThat(bot.wecom().callsTo(Faults.TOKEN)).as("no loop").isEqualTo(calls + 1);

        bot.at("04-01T09:30");
        assertThat(health()).contains("\"problems\":[]");
        assertThat(status()).isEqualTo(200);
        assertThat(CITY.liaisons())
                .allSatisfy(
                        liaison -> assertThat(bot.pushesTo(liaison, "04-01")).hasSize(1));
    }

    @Test
    void tellsWhyACallbackWasRefused() {
        SignedCallback genuine = bot.typed(CITY.liaisonOf("市城管局"), "气20 完成70%", "1");
        bot.api()
                .postToCallback(
                        genuine.query().replace(genuine.signature(), "0".repeat(40)),
                        genuine.body().getBytes(UTF_8));

        assertThat(health()).contains("HTTP 403", "EncodingAESKey");
        assertThat(status()).as("somebody else's mistake is not the bot's").isEqualTo(200);
    }

    @Test
    void givesNoSecretAway() {
        refuseTheNextToken(Fault.errcode(40001));
        bot.at("04-01T08:51");
        StandInSettings app = bot.wecom().settings();

        assertThat(health())
                .contains("WECOM_SECRET")
                .doesNotContain(app.secret(), app.token(), app.aesKey(), app.corpId(), folder.toString());
    }

    @Test
    void showsNothingElseOfTheServer() {
        assertThat(bot.api().statusOf("/actuator/env")).isEqualTo(404);
        assertThat(bot.api().statusOf("/actuator/configprops")).isEqualTo(404);
        assertThat(bot.api().statusOf("/actuator/heapdump")).isEqualTo(404);
    }

    /** Just before the digests of the morning. */
    private void refuseTheNextToken(Fault fault) {
        bot.at("04-01T08:49");
        bot.faults().expireTokens();
        bot.faults().next(1, Faults.TOKEN, fault);
    }

    private String health() {
        return new String(answer().body(), UTF_8);
    }

    private int status() {
        return answer().statusCode();
    }

    private HttpResponse<byte[]> answer() {
        return bot.api().page("/actuator/health");
    }
}
