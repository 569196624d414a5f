package org.liaisonbot.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsPageTests extends PageTest {
    @Test
    void letsTheNextSendsFailAndShowsThem() {
        mvc.post().uri("/simulator/faults").param("drill", "busy").exchange();

        assertThat(api.sendText("xinyi", "提醒").path("errcode").asInt()).isEqualTo(-1);
    }

    @Test
    void listsTheLatestSendsFirst() {
        api.sendText("xinyi", "提醒");
        api.sendText("nobody", "提醒");

        assertPage("/simulator/faults")
                .containsSubsequence("拒绝（81013）", "送达 1 人")
                .contains("没有发现。");
    }

    @Test
    void makesOnePersonUnreachableUntilAllIsWellAgain() {
        mvc.post()
                .uri("/simulator/faults/unreachable")
                .param("account", "xinyi")
                .exchange();
        assertThat(api.sendText("xinyi", "提醒").path("errcode").asInt()).isEqualTo(81013);

        mvc.post().uri("/simulator/faults/reset").exchange();

        assertThat(api.sendText("xinyi", "提醒").path("errcode").asInt()).isZero();
    }

    @Test
    void takesTheLicenceFromOnePerson() {
        mvc.post().uri("/simulator/faults/unlicensed").param("account", "xinyi").exchange();

        assertThat(api.sendText("xinyi", "提醒").path("errcode").asInt()).isEqualTo(81013);
    }

    @Test
    void offersEachDrillAndStartsIt() {
        for (Drill drill : Drill.ALL) {
            assertPage("/simulator/faults").contains(drill.name(), drill.watch());
            mvc.post().uri("/simulator/faults").param("drill", drill.id()).exchange();
        }

        assertThat(api.sendText("xinyi", "提醒").path("errcode").asInt()).isNotZero();
    }

    @Test
    void passesOverADrillThatItDoesNotKnow() {
        assertThat(mvc.post().uri("/simulator/faults").param("drill", "earthquake"))
                .hasStatus3xxRedirection();
    }
}
