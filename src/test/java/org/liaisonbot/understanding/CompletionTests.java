package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskCode;

class CompletionTests {
    private static final Understanding UNDERSTANDING = new Understanding(VocabularyFixture.plan2024());
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 6, 3, 10, 0);

    @ParameterizedTest(name = "answered {0}")
    @ValueSource(strings = {"2", "第二个", "第2项", "气20", "施工扬尘"})
    void completesAReportWithTheChosenTaskAndAllThatWasSaid(String answer) {
        Message pending = liaison("市城管局", "扬尘那个完成70%，资金没到位");

        Understood completed = completed(pending, answer);

        assertThat(completed.intent()).isEqualTo(Intent.REPORT);
        assertThat(completed.items()).singleElement().satisfies(item -> {
            assertThat(item.task()).isEqualTo(new TaskCode("气20"));
            assertThat(item.percent()).isEqualTo(70);
            assertThat(item.status()).isEqualTo(Progress.DELAYED);
            assertThat(item.blocker()).contains("资金没到位");
        });
    }

    @Test
    void takesAllCandidatesForBoth() {
        Message pending = liaison("市城管局", "完成了", "气20", "气22");

        Understood completed = completed(pending, "都是");

        assertThat(completed.items()).extracting(item -> item.task().value()).containsExactly("气20", "气22");
        assertThat(completed.items()).extracting(Item::status).containsOnly(Progress.DONE);
    }

    @Test
    void keepsTheClearItemsOfAMessageWithADoubtfulOne() {
        Message pending = liaison("市城管局", "水13完成80%，气99完成60%");

        Understood completed = completed(pending, "气22");

        assertThat(completed.items()).extracting(item -> item.task().value()).containsExactly("水13", "气22");
        assertThat(completed.items()).extracting(Item::percent).containsExactly(80, 60);
        assertThat(completed.question()).isNull();
    }

    @Test
    void addsTheDateThatAnExtensionLacked() {
        Message pending = liaison("市住建局", "水14申请延期，管材没到货");

        Understood completed = completed(pending, "明年3月底");

        assertThat(completed.intent()).isEqualTo(Intent.EXTENSION);
        assertThat(completed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.expected()).isEqualTo("2025-03-31"));
        assertThat(completed.args().reason()).contains("管材");
    }

    @Test
    void addsTheFactsThatAReportLacked() {
        Message pending = liaison("市住建局", "水14");

        Understood completed = completed(pending, "完成60%");

        assertThat(completed.items()).singleElement().satisfies(item -> {
            assertThat(item.task()).isEqualTo(new TaskCode("水14"));
            assertThat(item.percent()).isEqualTo(60);
        });
    }

    @Test
    void completesAnOrderOfTheOffice() {
        Message pending = new Message(Speaker.OFFICE, UnitName.OFFICE, NOW, "把那个扬尘的办结了", List.of());

        Understood completed = completed(pending, "2");

        assertThat(completed.intent()).isEqualTo(Intent.CLOSE);
        assertThat(completed.items()).extracting(item -> item.task().value()).containsExactly("气20");
    }

    @ParameterizedTest(name = "{0} is a new message")
    @ValueSource(strings = {"水13已完成", "怎么填", "收到", "我的任务"})
    void leavesANewMessageAlone(String answer) {
        Message pending = liaison("市城管局", "扬尘那个完成了");

        assertThat(complete(pending, answer)).isEmpty();
    }

    private static Understood completed(Message pending, String answer) {
        return complete(pending, answer).orElseThrow();
    }

    private static Optional<Understood> complete(Message pending, String answer) {
        return UNDERSTANDING.complete(pending, UNDERSTANDING.understand(pending), answer, NOW.plusMinutes(2));
    }

    private static Message liaison(String unit, String text, String... asked) {
        List<TaskCode> codes = Arrays.stream(asked).map(TaskCode::new).toList();
        return new Message(Speaker.LIAISON, new UnitName(unit), NOW, text, codes);
    }
}
