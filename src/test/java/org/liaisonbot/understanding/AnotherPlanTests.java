package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.ledger.TaskCode;

/** Nothing is tied to the city's 2024 plan. */
class AnotherPlanTests {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 3, 4, 10, 0);
    private static final Understanding UNDERSTANDING = new Understanding(new Vocabulary(
            List.of(
                    task("噪3", 1, 3, "整治广场舞噪声", "2025-06-30", ""),
                    task("固2", 2, 2, "推进生活垃圾分类", "2025-04-30", "完成小区投放点"),
                    task("附3-11", 3, 11, "建设充电桩", "2025-12-31", "")),
            new UnitNames(List.of(
                    new Unit(new UnitName("市文旅局"), "市直部门", List.of(), List.of("文旅局")),
                    new Unit(new UnitName("柳林镇"), "乡镇", List.of("各镇"), List.of()))),
            List.of("李明", "李强", "王芳")));

    @ParameterizedTest(name = "{0} is about {1}")
    @CsvSource({
        "噪3完成60%, 噪3",
        "噪声第3项完成60%, 噪3",
        "固废2 完成60%, 固2",
        "附件2第2项完成60%, 固2",
        "附3-11完成60%, 附3-11",
        "附件3第11项完成60%, 附3-11",
        "3-11 完成60%, 附3-11",
        "垃圾分类完成60%, 固2",
        "充电桩建设完成60%, 附3-11",
    })
    void readsItsCodesAndTitles(String text, String task) {
        Understood understood = understand(Speaker.LIAISON, text);

        assertThat(understood.intent()).isEqualTo(Intent.REPORT);
        assertThat(understood.items()).singleElement().satisfies(item -> {
            assertThat(item.task().value()).isEqualTo(task);
            assertThat(item.percent()).isEqualTo(60);
        });
    }

    @Test
    void asksWhichOfTwoLeadersWithTheSameSurnameIsMeant() {
        Understood understood = understand(Speaker.OFFICE, "李市长牵头的任务进展如何");

        assertThat(understood.intent()).isEqualTo(Intent.UNCLEAR);
        assertThat(understood.question()).contains("李明", "李强");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"文旅5月报了吗, STATUS_UNIT, 市文旅局", "各镇还有谁没报, LIST_UNREPORTED, 各镇", "催一下柳林镇没报的, URGE, 柳林镇"})
    void knowsItsUnitsAndGroups(String text, Intent intent, String unit) {
        Understood understood = understand(Speaker.OFFICE, text);

        assertThat(understood.intent()).isEqualTo(intent);
        assertThat(understood.args().unit()).isEqualTo(unit);
    }

    @Test
    void knowsItsAnnexes() {
        assertThat(understand(Speaker.OFFICE, "噪声这块进展").args().annex()).isEqualTo("噪");
    }

    private static Understood understand(Speaker speaker, String text) {
        return UNDERSTANDING.understand(new Message(speaker, new UnitName("市文旅局"), NOW, text, List.of()));
    }

    private static PlannedTask task(String code, int annex, int number, String title, String due, String milestone) {
        return new PlannedTask(
                new TaskCode(code),
                annex,
                number,
                "",
                title,
                "",
                "",
                List.of(new Milestone(LocalDate.parse(due), milestone)),
                false,
                false,
                List.of(),
                List.of("市文旅局"),
                List.of());
    }
}
