package org.liaisonbot.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.wording.ShippedWording;

class DigestLayoutTests {
    private static final Person LIAISON = new Person(new UserId("slj"), "水利局联络员", "市水利局", Role.LIAISON, "");
    private static final LocalDate TUESDAY = LocalDate.of(2024, 7, 2);
    private static final LocalDate UNTIL = LocalDate.of(2024, 7, 3);
    private static final ReportingPeriod JUNE = ReportingPeriod.parse("2024-06");

    private final DigestLayout layout = new DigestLayout(ShippedWording.texts());
    private final Task wells =
            aTask("水3").titled("治理机井").dueOn("2024-07-05").ledBy("市水利局").build();
    private final Task drains =
            aTask("水7").titled("改造管网").dueOn("2024-06-30").ledBy("市水利局").build();
    private final Task patrol = aTask("固4").titled("巡查").ongoing().ledBy("市水利局").build();

    @Test
    void saysWhatIsDueAndWhatIsMissingInOneText() {
        assertThat(text("push-digest", everything())).isEqualTo("""
                【环委办提醒】7月2日（周二），共3项
                请于7月3日前报6月份工作进展。
                1. 水7 改造管网：6月30日到期，已逾期，请报进展
                2. 水3 治理机井：7月5日到期，剩3个工作日
                3. 固4 巡查：请报进展
                请直接回复进展，如“水7 完成70%，6月底前完成”。都按计划的，回复“全部正常”。""");
    }

    @Test
    void saysNothingOfTheMonthOutsideTheWindow() {
        Digest digest = new Digest(LIAISON, TUESDAY, List.of(due(wells, 0)), List.of(), null);

        assertThat(text("push-digest", digest)).isEqualTo("""
                【环委办提醒】7月2日（周二），共1项
                1. 水3 治理机井：7月5日到期，请抓紧
                请直接回复进展，如“水3 完成70%，6月底前完成”。""");
    }

    @Test
    void namesInTheFinalCallOnlyWhatIsMissing() {
        Digest digest = new Digest(LIAISON, UNTIL, List.of(), List.of(patrol), JUNE);

        assertThat(text("push-final-call", digest)).isEqualTo("""
                【环委办催报】6月份进展今天17:40截止，贵单位还有1项未报：
                1. 固4 巡查
                请直接回复，如“固4 完成70%”。""");
    }

    @Test
    void showsAsACardWhatFitsOne() {
        Content.Card card = card(everything()).orElseThrow();

        assertThat(card.id()).isEqualTo("digest-20240702-1");
        assertThat(card.title()).isEqualTo("7月2日（周二） 3项任务提醒");
        assertThat(card.subtitle()).isEqualTo("请于7月3日前报6月份进展");
        assertThat(card.rows())
                .containsExactly(
                        new Content.Row("1 水7", "改造管网，6月30日到期，已逾期，请报进展"),
                        new Content.Row("2 水3", "治理机井，7月5日到期，剩3个工作日"),
                        new Content.Row("3 固4", "巡查，请报进展"));
        assertThat(card.buttons())
                .extracting(Content.Button::key)
                .containsExactly("all-on-track", "one-by-one", "received");
    }

    @Test
    void offersNoReportByTapWhenNoReportIsAsked() {
        Digest digest = new Digest(LIAISON, TUESDAY, List.of(due(wells, 3)), List.of(), null);

        assertThat(card(digest).orElseThrow().buttons())
                .extracting(Content.Button::key)
                .containsExactly("received");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7, 12, 25, 49, 66})
    void namesEveryCodeInOneMessageWithinTheLimit(int tasks) {
        Digest digest = manyMissing(tasks, "整治建成区内餐饮油烟和露天烧烤并建立长效管理机制");

        String text = text("push-digest", digest);

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Content.Text.MAX_BYTES);
        for (int number = 1; number <= tasks; number++) {
            assertThat(text).containsPattern("(?<!\\d)" + number + "\\. ?气" + number + "(?!\\d)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 250})
    void namesEveryCodeOfAPlanThatLeavesRoomForNothingElse(int tasks) {
        String text = text("push-digest", manyMissing(tasks, "整治餐饮油烟"));

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Content.Text.MAX_BYTES);
        for (int number = 1; number <= tasks; number++) {
            assertThat(text).containsPattern("气" + number + "(?!\\d)");
        }
        assertThat(text).contains("回复“我的任务”查看");
    }

    @Test
    void saysHowManyMoreThereAreThanAnyMessageCouldName() {
        String text = text("push-digest", manyMissing(900, "整治餐饮油烟"));

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Content.Text.MAX_BYTES);
        assertThat(text).contains("共900项", "其余", "回复“我的任务”查看");
    }

    @Test
    void putsTheNumberBesideTheTitleWhereACodeIsLong() {
        Task task = aTask("附1-12").titled("治理机井").ongoing().ledBy("市水利局").build();

        Content.Card card = card(new Digest(LIAISON, TUESDAY, List.of(), List.of(task), JUNE))
                .orElseThrow();

        assertThat(card.rows()).containsExactly(new Content.Row("附1-12", "1. 治理机井，请报进展"));
    }

    @Test
    void keepsACardWithinItsLimitsOrLeavesItAlone() {
        for (int tasks = 1; tasks <= 49; tasks++) {
            Digest digest = manyMissing(tasks, "整治建成区内餐饮油烟和露天烧烤并建立长效管理机制");
            int count = tasks;

            card(digest).ifPresent(card -> {
                assertThat(card.rows()).hasSizeLessThanOrEqualTo(6).allSatisfy(row -> {
                    assertThat(row.key()).hasSizeLessThanOrEqualTo(5);
                    assertThat(row.value()).hasSizeLessThanOrEqualTo(30);
                });
                assertThat(card.title()).hasSizeLessThanOrEqualTo(36);
                assertThat(card.subtitle()).hasSizeLessThanOrEqualTo(44);
                assertThat(card.body()).hasSizeLessThanOrEqualTo(160);
                IntStream.rangeClosed(1, count)
                        .forEach(number ->
                                assertThat(card.rows() + card.body()).containsPattern("气" + number + "(?!\\d)"));
            });
        }
        assertThat(card(manyMissing(49, "整治"))).isEmpty();
    }

    @Test
    void cutsNoCharacterInTwo() {
        for (int length = 1; length < 30; length++) {
            Digest digest = manyMissing(2, "治".repeat(length) + "𠮷".repeat(20));

            assertThat(card(digest).orElseThrow().rows())
                    .allSatisfy(row -> assertThat(
                                    StandardCharsets.UTF_8.newEncoder().canEncode(row.value()))
                            .isTrue());
        }
    }

    private Digest everything() {
        return new Digest(LIAISON, TUESDAY, List.of(due(drains, -2), due(wells, 3)), List.of(drains, patrol), JUNE);
    }

    private static Digest manyMissing(int tasks, String title) {
        return new Digest(
                LIAISON,
                TUESDAY,
                List.of(),
                IntStream.rangeClosed(1, tasks)
                        .mapToObj(number -> aTask("气" + number)
                                .titled(title)
                                .ongoing()
                                .ledBy("市水利局")
                                .build())
                        .toList(),
                JUNE);
    }

    private static Digest.DueNotice due(Task task, int left) {
        return new Digest.DueNotice(task, task.milestones().get(0), left);
    }

    private String text(String template, Digest digest) {
        return ((Content.Text) layout.asText(template, digest, UNTIL)).text();
    }

    private Optional<Content.Card> card(Digest digest) {
        return layout.asCard("digest-20240702-1", digest, UNTIL).map(Content.Card.class::cast);
    }
}
