package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.wecom.longconnection.Identities;

/** Whose account stands behind the id that a smart bot is told: fact sheet 10.10. */
class OpenUserIdsTest {
    private static final String PATH = "/cgi-bin/batch/openuserid_to_userid";

    private final SenderSite site = SenderSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void takesAnAccountOfTheDirectoryAsItIsWithoutAsking() {
        assertThat(site.identities("ZhangSan").accountOf("zhangsan")).isEqualTo(new UserId("ZhangSan"));
        assertThat(site.wecom.requests(PATH)).isEmpty();
    }

    @Test
    void asksThePlatformForTheAccountBehindAnEncryptedIdOnce() {
        OpenUserIds identities = site.identities("zhangsan");
        site.wecom.answers(PATH, FakeWecom.json("""
                {"errcode":0,"userid_list":[{"open_userid":"wo-other","userid":"lisi"},\
                {"open_userid":"wo-1","userid":"zhangsan"}],"invalid_open_userid_list":[]}"""));

        assertThat(identities.accountOf("wo-1")).isEqualTo(new UserId("zhangsan"));
        assertThat(identities.accountOf("wo-1")).isEqualTo(new UserId("zhangsan"));
        assertThat(site.wecom.requests(PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"open_userid_list\":[\"wo-1\"]}"));
    }

    @Test
    void leavesAnIdThatThePlatformDoesNotKnowAStrangers() {
        site.wecom.answers(PATH, FakeWecom.json("""
                {"errcode":0,"userid_list":[],"invalid_open_userid_list":["passer-by"]}"""));

        assertThat(site.identities("zhangsan").accountOf("passer-by")).isEqualTo(new UserId("passer-by"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 48002, 60020, 40035, 999999})
    void leavesAnIdAStrangersWhenTheAppMayNotAsk(int errcode) {
        site.wecom.answers(PATH, FakeWecom.errcode(errcode));

        assertThat(site.identities().accountOf("wo-1")).isEqualTo(new UserId("wo-1"));
    }

    @Test
    void leavesAnIdAStrangersWhereThePlatformHasNoSuchCall() {
        site.wecom.answers(PATH, FakeWecom.status(404, "<html>not found</html>"));

        assertThat(site.identities().accountOf("passer-by")).isEqualTo(new UserId("passer-by"));
    }

    static Stream<FakeWecom.Answer> trouble() {
        return Stream.of(
                FakeWecom.drop(),
                FakeWecom.errcode(-1),
                FakeWecom.errcode(45009),
                FakeWecom.status(502, "<html>"),
                FakeWecom.json("{"),
                FakeWecom.half("{\"errcode\":0,\"userid_list\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void doesNotTakeSomebodyForAStrangerBecauseThePlatformIsInTrouble(FakeWecom.Answer answer) {
        site.wecom.answers(PATH, answer);

        assertThatThrownBy(() -> site.identities().accountOf("wo-1")).isInstanceOf(Identities.Unavailable.class);
    }
}
