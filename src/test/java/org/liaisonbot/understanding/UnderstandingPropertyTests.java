package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;

class UnderstandingPropertyTests {
    private static final Understanding UNDERSTANDING = new Understanding(VocabularyFixture.plan2024());
    /** Time of the processor, so that a busy machine fails nothing. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 6, 3, 10, 0);
    private static final List<String> PIECES = List.of(
            "气20", "水14", "附件1第3项", "第二项", "1", "2.", "80%", "三成", "8户", "完成", "已", "没", "未", "不是", "是", "除", "外", "都",
            "其他", "正常", "滞后", "资金", "6月底", "下周五", "延期", "半个月", "，", "。", "\n", " ", "：", "、", "剩", "共", "👌", "扬尘",
            "撤回", "催", "销号", "退回", "同意", "通知", "先别", "已经", "各乡镇", "代市城管局", "五分之", "7.15", "3/8", "百分之", "十", "号", "第",
            "-", "/", "等", "因为", "吗");

    @Property(tries = 2000)
    void answersEveryTextAndNeverThrows(@ForAll("messages") String text, @ForAll Speaker speaker) {
        Message message = message(speaker, text);

        Understood understood = UNDERSTANDING.understand(message);

        assertThat(understood.intent() == Intent.UNCLEAR && understood.question() == null)
                .isFalse();
        assertThat(UNDERSTANDING.explain(message).toString()).isNotBlank();
    }

    @Property(tries = 500)
    void answersAnyCharacters(@ForAll String text) {
        assertThatCode(() -> UNDERSTANDING.understand(message(Speaker.LIAISON, text)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void understandsFullAndHalfWidthAlike(@ForAll("messages") String text) {
        Understood narrow = UNDERSTANDING.understand(message(Speaker.LIAISON, text));
        Understood wide = UNDERSTANDING.understand(message(Speaker.LIAISON, widened(text)));

        assertThat(facts(wide)).isEqualTo(facts(narrow));
    }

    @Property(tries = 300)
    void keepsTheOrderOfTheTasks(@ForAll("codes") Set<String> codes) {
        List<String> order = new ArrayList<>(codes);
        String text = order.stream().map(code -> code + "完成60%").collect(Collectors.joining("，"));

        Understood understood = UNDERSTANDING.understand(message(Speaker.LIAISON, text));

        assertThat(understood.items()).extracting(item -> item.task().value()).containsExactlyElementsOf(order);
    }

    @Example
    void isQuickOnHostileInput() {
        List<String> hostile = List.of(
                "1".repeat(10_000),
                "气20、".repeat(2_500),
                "1.1.1.1.(一)(二)".repeat(800),
                "不是".repeat(5_000),
                "扬尘".repeat(5_000),
                "除气20外".repeat(1_500),
                "👌😀".repeat(2_500),
                "8户完成5户剩3户".repeat(1_000),
                "二十".repeat(5_000),
                "a1气Ⅱ٣ж".repeat(1_500),
                nested(2_000),
                "1.（1）①a) ".repeat(1_250),
                "0123456789".repeat(1_000),
                "没不未无".repeat(2_500),
                "6月底前".repeat(2_500),
                "分别60%和80%".repeat(1_100),
                "完 成 ".repeat(2_500),
                "繁體與简体混杂mixed文字ｆｕｌｌ".repeat(500),
                "👨‍👩‍👧‍👦🏗️完成".repeat(800),
                "通知" + "一下各".repeat(3_000),
                "催退回同意".repeat(2_000),
                "退回气20" + "把的请重报".repeat(2_000),
                "谁哪个".repeat(3_000),
                "气9销号，".repeat(2_000));
        for (String text : hostile) {
            for (Speaker speaker : Speaker.values()) {
                long before = THREADS.getCurrentThreadCpuTime();
                UNDERSTANDING.understand(message(speaker, text));

                assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
                        .as(text.substring(0, 10))
                        .isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    /** A list in a list in a list. */
    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            text.append("（").append(level % 10).append("）完成");
        }
        return text.toString();
    }

    @Property(tries = 300)
    void keepsTheOrderOfAListOfPositions(@ForAll("positions") List<String> facts) {
        List<TaskCode> asked = List.of(
                new TaskCode("气20"),
                new TaskCode("气22"),
                new TaskCode("水13"),
                new TaskCode("水15"),
                new TaskCode("气19"));
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < facts.size(); index++) {
            text.append(index + 1).append("、").append(facts.get(index)).append('\n');
        }

        Understood understood = UNDERSTANDING.understand(
                new Message(Speaker.LIAISON, new UnitName("市城管局"), NOW, text.toString(), asked));

        assertThat(understood.items()).extracting(Item::task).containsExactlyElementsOf(asked.subList(0, facts.size()));
    }

    @Provide
    Arbitrary<List<String>> positions() {
        return Arbitraries.of("完成60%", "已完成", "正常推进", "还没开始", "滞后，资金没到位", "完成八成，月底前完工")
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Set<String>> codes() {
        Arbitrary<String> code = Combinators.combine(
                        Arbitraries.of("气", "水"), Arbitraries.integers().between(1, 21))
                .as((annex, number) -> annex + number);
        return code.set().ofMinSize(2).ofMaxSize(6);
    }

    private static String widened(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7f ? c + 0xFEE0 : c)))
                .collect(Collectors.joining());
    }

    /** Everything but the person's own words, which differ in width. */
    private static List<Object> facts(Understood understood) {
        List<Object> facts = new ArrayList<>(List.of(understood.intent(), understood.candidates()));
        for (Item item : understood.items()) {
            facts.add(List.of(
                    item.task(),
                    String.valueOf(item.status()),
                    String.valueOf(item.percent()),
                    String.valueOf(item.expected()),
                    item.blocker() == null));
        }
        return facts;
    }

    private static Message message(Speaker speaker, String text) {
        return new Message(speaker, new UnitName("市城管局"), NOW, text, List.of(new TaskCode("气20"), new TaskCode("气22")));
    }
}
