package org.liaisonbot.plan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.plan.Finding.Severity;

class DeadlineGrammarTests {
    private final DeadlineGrammar grammar = new DeadlineGrammar(2024);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024年6月底前                     | 2024-06-30
                    2024年6月底                       | 2024-06-30
                    2024年6月末前                     | 2024-06-30
                    6月底前                           | 2024-06-30
                    2月底前                           | 2024-02-29
                    2025年2月底前                     | 2025-02-28
                    2024年6月                         | 2024-06-30
                    6月份                             | 2024-06-30
                    2024年6月份底前                   | 2024-06-30
                    2024年6月15日前                   | 2024-06-15
                    6月15日前                         | 2024-06-15
                    6月15日                           | 2024-06-15
                    6月15号之前                       | 2024-06-15
                    2024年6月30日24时前               | 2024-06-30
                    ２０２４年６月底前                | 2024-06-30
                    ６月１５日前                      | 2024-06-15
                    24年9月底前                       | 2024-09-30
                    二〇二四年六月底前                | 2024-06-30
                    二零二五年三月底前                | 2025-03-31
                    六月底前                          | 2024-06-30
                    十二月三十一日前                  | 2024-12-31
                    十一月二十日前                    | 2024-11-20
                    元月底前                          | 2024-01-31
                    年底前                            | 2024-12-31
                    2024年底前                        | 2024-12-31
                    2024年年底前                      | 2024-12-31
                    2026年底                          | 2026-12-31
                    2024年末                          | 2024-12-31
                    年内                              | 2024-12-31
                    2024年内                          | 2024-12-31
                    今年年底前                        | 2024-12-31
                    今年底前                          | 2024-12-31
                    明年3月底前                       | 2025-03-31
                    次年6月底前                       | 2025-06-30
                    2024年度                          | 2024-12-31
                    上半年                            | 2024-06-30
                    2025年上半年                      | 2025-06-30
                    下半年                            | 2024-12-31
                    上半年底前                        | 2024-06-30
                    第三季度                          | 2024-09-30
                    三季度末                          | 2024-09-30
                    2024年第2季度                     | 2024-06-30
                    一季度前                          | 2024-03-31
                    2026年6月底前                     | 2026-06-30
                    2024-06-30                        | 2024-06-30
                    2024/6/30前                       | 2024-06-30
                    2024.6.30                         | 2024-06-30
                    2024.6底前                        | 2024-06-30
                    6月中旬                           | 2024-06-20
                    6月上旬前                         | 2024-06-10
                    6月下旬                           | 2024-06-30
                    国庆节前                          | 2024-09-30
                    十一前                            | 2024-09-30
                    五一前                            | 2024-04-30
                    “十四五”末                        | 2025-12-31
                    6月至9月                          | 2024-09-30
                    6—9月                             | 2024-09-30
                    2024年6月1日至8月31日             | 2024-08-31
                    2024年1月-12月                    | 2024-12-31
                    10月至次年3月                     | 2025-03-31
                    2024年6月—2025年3月               | 2025-03-31
                    每季度末                          | 2024-03-31；2024-06-30；2024-09-30；2024-12-31
                    每半年                            | 2024-06-30；2024-12-31
                    5月、10月各1次                    | 2024-05-31 各1次；2024-10-31 各1次
                    5月底和10月底前各开展一次         | 2024-05-31 各开展一次；2024-10-31 各开展一次
                    3、6、9、12月底前                 | 2024-03-31；2024-06-30；2024-09-30；2024-12-31
                    3月、6月、9月底前                 | 2024-03-31；2024-06-30；2024-09-30
                    2024年6月底前完成方案编制，12月底前完成建设 | 2024-06-30 完成方案编制；2024-12-31 完成建设
                    2024年6月底前完成50%；2024年12月底前完成100% | 2024-06-30 完成50%；2024-12-31 完成100%
                    6月底前完成方案、12月底前完成建设 | 2024-06-30 完成方案；2024-12-31 完成建设
                    6月底前，完成方案编制和审批       | 2024-06-30 完成方案编制和审批
                    6月底前完成方案12月底前完成建设   | 2024-06-30 完成方案；2024-12-31 完成建设
                    6月底前完成方案长期坚持           | 2024-06-30 完成方案；∞
                    完成方案编制，6月底前             | 2024-06-30 完成方案编制
                    方案编制6月底前完成               | 2024-06-30 方案编制完成
                    11月底前完成A，5月底前完成B       | 2024-05-31 完成B；2024-11-30 完成A
                    长期坚持                          | ∞
                    持续推进                          | ∞
                    常年                              | ∞
                    常态化                            | ∞
                    常态化推进                        | ∞
                    全年                              | ∞
                    全年坚持                          | ∞
                    长期                              | ∞
                    每月                              | ∞
                    2024年6月底前，并长期坚持         | 2024-06-30；∞
                    2024年10月底前，并坚持            | 2024-10-31；∞
                    2024年10月底前并长期坚持          | 2024-10-31；∞
                    2024年6月底前完成，持续推进       | 2024-06-30 完成；∞
                    2024年4月底前安装设施，并长期坚持 | 2024-04-30 安装设施；∞
                    6月底前完成摸底排查，此后常态化开展 | 2024-06-30 完成摸底排查；∞
                    长期坚持；2024年9月底前           | 2024-09-30；∞
                    秋冬季错峰期间                    | 秋冬季
                    秋冬季期间                        | 秋冬季
                    2024—2025年秋冬季期间             | 秋冬季
                    2024年秋冬季                      | 秋冬季
                    秋冬季攻坚期间                    | 秋冬季
                    9月底前制定方案，秋冬季期间实施   | 2024-09-30 制定方案，实施；秋冬季
                    """)
    void readsEveryStyleThatPlansUse(String words, String meaning) {
        assertThat(inShort(grammar.read(words))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汛期前", "供暖季开始前", "立即", "尽快", "尽快完成", "按上级要求", "2月30日前", "6月31日", "13月底前", "2024年6前", "6月前", "2025年前",
                "6月初", "月底前", "2年内", "三个月内", "近期", "视情推进", "入冬前", "秋冬季来临前", "采暖季", "见附件", "市水利局", "6月中", "长效机制建立后",
                "——", "/"
            })
    void doubtsWhatFixesNoDay(String words) {
        Deadline deadline = grammar.read(words);

        assertThat(deadline.milestones()).isEmpty();
        assertThat(deadline.doubts())
                .anyMatch(doubt -> doubt.severity() == Severity.WARNING
                        && doubt.field().equals("deadlineText")
                        && !doubt.suggestion().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汛期前完成清淤，10月底前完成整治",
                "6月底前完成A，2024年9底前完成B",
                "2025年3月底前完成A，6月底前完成B",
                "6月前完成A，12月底前完成B",
                "6月底前完成A，供暖季前完成B",
                "2O24年6月底前",
                "2024牟6月底前",
                "202年6月底前",
                "20244年6月底前",
                "2024年6月庭前",
                "2024年6月3O日前",
                "2024年6月l5日",
                "2014年6月底前",
                "2042年6月底前"
            })
    void keepsTheClearDateAndDoubtsTheOther(String words) {
        Deadline deadline = grammar.read(words);

        assertThat(deadline.milestones()).isNotEmpty();
        assertThat(deadline.doubts()).anyMatch(doubt -> doubt.severity() == Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年6月底前", "长期坚持", "秋冬季期间", "6月底前完成A；12月底前完成B，并长期坚持", ""})
    void hasNoDoubtWhereThereIsNone(String words) {
        assertThat(grammar.read(words).doubts()).isEmpty();
    }

    private static String inShort(Deadline deadline) {
        String text = deadline.milestones().stream()
                .map(milestone -> (milestone.due() + " " + milestone.text()).strip())
                .collect(Collectors.joining("；"));
        text += deadline.season() ? "；秋冬季" : "";
        text += deadline.ongoing() ? "；∞" : "";
        return text.startsWith("；") ? text.substring(1) : text;
    }
}
