package org.liaisonbot.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ClockPageTests extends PageTest {
    @Test
    void goesToTheMorningOfTheNextWorkingDay() {
        post("/simulator/clock/next-working-day");
        later.doIt();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-06-04T01:00:00Z"));
    }

    @Test
    void goesToTheNextEvent() {
        assertPage("/").contains("6月4日 08:50 每日提醒");

        post("/simulator/clock/next-event");
        later.doIt();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-06-04T00:50:00Z"));
    }

    @Test
    void showsHowFarItHasComeWhileItMoves() {
        assertShown(post("/simulator/clock/next-working-day"))
                .contains("正在走到 6月4日 09:00", "hx-get=\"/simulator/clock\"")
                .doesNotContain("下一件事");
    }

    @Test
    void showsWhatWasSentOnTheWay() {
        post("/simulator/clock/next-working-day");
        later.doIt();

        MvcTestResult result = mvc.get().uri("/simulator/clock").exchange();

        assertShown(result)
                .contains("6月3日 10:00 至 6月4日 09:00", "发出 1 条", "1 条未送达", "每日提醒")
                .contains("<a href=\"/?as=chengguan\">市城管局联络员</a>");
        assertThat(result).hasHeader("HX-Trigger", "changed, moved");
        assertShown(post("/simulator/clock/dismiss")).doesNotContain("发出 1 条");
    }

    @Test
    void goesToADateAndNeverBack() {
        mvc.post().uri("/simulator/clock/to").param("day", "2024-06-07").exchange();
        later.doIt();
        mvc.post().uri("/simulator/clock/to").param("day", "2024-06-05").exchange();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-06-07T01:00:00Z"));
        assertPage("/simulator/clock").doesNotContain("正在走到");
    }

    @Test
    void setsOutOnceWhileItMoves() {
        post("/simulator/clock/next-event");
        post("/simulator/clock/next-working-day");
        later.doIt();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-06-04T00:50:00Z"));
    }

    @Test
    void saysSoWhenItDidNotArrive() {
        office.failsWith(new IllegalStateException("no calendar for the year"));

        post("/simulator/clock/next-event");
        later.doIt();

        assertPage("/simulator/clock").contains("没有走到 6月4日 08:50").doesNotContain("no calendar");
    }

    @Test
    void tellsADayOffFromAWorkingDay() {
        clock.set(Instant.parse("2024-06-08T02:00:00Z"));

        assertPage("/simulator/clock").contains("休息日", "6月8日 周六", "6月10日 周一");
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).exchange();
    }
}
