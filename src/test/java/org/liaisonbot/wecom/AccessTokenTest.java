package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.common.bean.WxAccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.outbox.MessageSender.RetryLater;
import org.liaisonbot.outbox.MessageSender.SendResult;
import org.liaisonbot.outbox.MessageSender.Sent;

/** How the access token is fetched, kept and given up, over real HTTP. */
class AccessTokenTest {
    private static final WecomSettings SETTINGS = new WecomSettings(
            "ww5823bf96d3bd56c7",
            1000002,
            SenderSite.SECRET,
            SenderSite.CALLBACK_TOKEN,
            SenderSite.AES_KEY,
            "http://localhost");

    private final SenderSite site = SenderSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void keepsOneTokenForManyMessages() {
        site.sendText("气20", "zhangsan");
        site.sendText("气21", "zhangsan");

        assertThat(fetched()).isEqualTo(1);
    }

    @Test
    void keepsTheTokenHoweverTheBusinessClockJumps() {
        site.sendText("气20", "zhangsan");
        site.businessTimePasses(Duration.ofDays(200));
        site.sendText("气21", "zhangsan");

        assertThat(fetched()).isEqualTo(1);
    }

    @Test
    void sharesItsTokenWithTheOtherInstances() {
        site.sendText("气20", "zhangsan");
        site.another().sendText("气21", "lisi");

        assertThat(fetched()).isEqualTo(1);
    }

    @Test
    void fetchesOneTokenForAllInstancesWhoseTokenIsRefused() {
        SenderSite other = site.another();
        site.sendText("气20", "zhangsan");
        other.sendText("气20", "lisi");

        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(42001));
        site.sendText("气21", "zhangsan");
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(42001));
        other.sendText("气21", "lisi");

        assertThat(fetched()).isEqualTo(2);
        assertThat(site.wecom.requests(FakeWecom.SEND))
                .extracting(FakeWecom.Request::query)
                .containsExactly(
                        "access_token=access-1",
                        "access_token=access-1",
                        "access_token=access-1",
                        "access_token=access-2",
                        "access_token=access-1",
                        "access_token=access-2");
    }

    @Test
    void leavesNoTokenInTheDatabaseThatCouldBeReadThere() {
        site.sendText("气20", "zhangsan");

        assertThat(site.stored()).singleElement().asString().startsWith("ww5823bf96d3bd56c7/1000002 ");
        assertThat(site.stored()).noneMatch(row -> row.contains("access-1") || row.contains(SenderSite.SECRET));
    }

    @Test
    void opensOnlyTokensThatWereSealedWithItsOwnSecret() {
        SealedToken own = SealedToken.of(SETTINGS);
        SealedToken afterANewSecret = SealedToken.of(new WecomSettings(
                "ww5823bf96d3bd56c7",
                1000002,
                "another",
                SenderSite.CALLBACK_TOKEN,
                SenderSite.AES_KEY,
                "http://localhost"));
        String sealed = own.sealed("access-1");

        assertThat(own.opened(sealed)).isEqualTo("access-1");
        assertThat(own.opened("!" + sealed)).isEmpty();
        assertThat(afterANewSecret.opened(sealed)).isEmpty();
    }

    @Test
    void fetchesANewTokenShortlyBeforeTheOldOneEnds() {
        site.sendText("气20", "zhangsan");
        site.realTimePasses(Duration.ofSeconds(6999));
        site.sendText("气20", "zhangsan");
        assertThat(fetched()).isEqualTo(1);

        site.realTimePasses(Duration.ofSeconds(2));
        site.sendText("气20", "zhangsan");

        assertThat(fetched()).isEqualTo(2);
    }

    @Test
    void obeysAShortLife() {
        site.wecom.givesTokensFor(10);
        site.sendText("气20", "zhangsan");
        site.realTimePasses(Duration.ofSeconds(10));
        site.sendText("气20", "zhangsan");

        assertThat(fetched()).isEqualTo(2);
    }

    @Test
    void fetchesOneTokenForAllWhoWait() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        site.wecom.answers(FakeWecom.TOKEN, site.wecom.after(gate));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<SendResult>> results = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String text = "气" + i;
            results.add(threads.submit(() -> site.sendText(text, "zhangsan")));
        }
        gate.countDown();

        for (Future<SendResult> result : results) {
            assertThat(result.get()).isInstanceOf(Sent.class);
        }
        threads.shutdown();
        assertThat(fetched()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40014, 42001, 40001})
    void fetchesANewTokenAndSendsOnceMore(int errcode) {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(errcode));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
        assertThat(site.wecom.requests(FakeWecom.SEND))
                .extracting(FakeWecom.Request::query)
                .containsExactly("access_token=access-1", "access_token=access-2");
    }

    @Test
    void sendsNoMoreThanTwiceWhenTheNewTokenIsRefusedToo() {
        site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(42001), FakeWecom.errcode(42001));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.wecom.bodies()).hasSize(2);
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    @Test
    void stopsAskingWhenNoFreshTokenIsEverTaken() {
        for (int i = 0; i < 20; i++) {
            site.wecom.answers(FakeWecom.SEND, FakeWecom.errcode(42001));
        }

        for (int i = 0; i < 10; i++) {
            assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        }

        assertThat(fetched()).isEqualTo(3);
    }

    @Test
    void keepsAFreshTokenWhenARefusalOfTheOldOneComesLate() {
        AtomicInteger fetches = new AtomicInteger();
        AccessTokens tokens = new AccessTokens(
                () -> issued("access-" + fetches.incrementAndGet()),
                new TokenDatabase().tokensOf(SETTINGS, site.clock),
                new ConfigurationAlarm(),
                new Clocks(site.clock, site.clock, () -> 0));
        String old = tokens.current();
        tokens.refused(old);
        String fresh = tokens.current();

        tokens.refused(old);

        assertThat(tokens.current()).isEqualTo(fresh);
        assertThat(fetches).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40091, 60020, 50003, 41004, 987654})
    void leavesThePlatformAloneForMinutesWhenItRefusesTheApp(int errcode) {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(errcode));

        SendResult first = site.sendText("气20", "zhangsan");
        site.realTimePasses(Duration.ofMinutes(4));
        SendResult second = site.sendText("气20", "zhangsan");

        assertThat(first).isInstanceOfSatisfying(RetryLater.class, later -> {
            assertThat(later.notBefore()).isEqualTo(Duration.ofMinutes(5));
            assertThat(later.reason()).contains(Integer.toString(errcode));
        });
        assertThat(second)
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.notBefore()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(fetched()).isEqualTo(1);
    }

    @Test
    void asksAgainAfterRealMinutesThoughTheBusinessClockStands() {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(60020));
        site.sendText("气20", "zhangsan");

        site.realTimePasses(Duration.ofMinutes(5));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    @Test
    void asksAgainAfterMinutesOfARehearsal() {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(60020));
        site.sendText("气20", "zhangsan");

        site.businessTimePasses(Duration.ofMinutes(5));

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    @Test
    void waitsLongerEachTimeTokensAreLimited() {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(45009), FakeWecom.errcode(45009));

        SendResult first = site.sendText("气20", "zhangsan");
        site.realTimePasses(Duration.ofMinutes(1));
        SendResult second = site.sendText("气20", "zhangsan");
        site.realTimePasses(Duration.ofMinutes(1));
        site.sendText("气20", "zhangsan");

        assertThat(((RetryLater) first).notBefore()).isEqualTo(Duration.ofMinutes(1));
        assertThat(((RetryLater) second).notBefore()).isEqualTo(Duration.ofMinutes(2));
        assertThat(fetched()).isEqualTo(2);
    }

    @Test
    void asksAtOnceAgainWhenThePlatformWasOnlyBusy() {
        site.wecom.answers(FakeWecom.TOKEN, FakeWecom.errcode(-1), FakeWecom.drop());

        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(RetryLater.class);
        assertThat(site.sendText("气20", "zhangsan")).isInstanceOf(Sent.class);
    }

    private static WxAccessToken issued(String token) {
        WxAccessToken issued = new WxAccessToken();
        issued.setAccessToken(token);
        issued.setExpiresIn(7200);
        return issued;
    }

    private int fetched() {
        return site.wecom.requests(FakeWecom.TOKEN).size();
    }
}
