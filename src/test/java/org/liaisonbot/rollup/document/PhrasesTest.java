package org.liaisonbot.rollup.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.rollup.Source;

class PhrasesTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {"3|〔3〕", "3 4|〔3、4〕", "3 4 5|〔3—5〕", "9 1 2 3 7|〔1—3、7、9〕", "4 4|〔4〕"})
    void namesRunsOfSourcesByTheirEnds(String numbers, String named) {
        List<Source> sources = Arrays.stream(numbers.split(" "))
                .map(it -> new Source(
                        Integer.parseInt(it), Source.Kind.REPORT, 1, "气20", "市住建局", "某某", Instant.EPOCH, "完成"))
                .toList();

        assertThat(Phrases.sources(sources)).isEqualTo(named);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2024-06-05T09:40:00Z, 6月5日17时40分",
        "2024-06-09T15:59:59.999999999Z, 6月9日24时",
        "2024-06-08T16:00:00Z, 6月9日0时",
    })
    void namesAMomentByTheOfficesClock(Instant instant, String named) {
        assertThat(Phrases.hour(instant)).isEqualTo(named);
    }

    @Test
    void shortensLongWordsAndSaysSo() {
        assertThat(Phrases.excerpt("难".repeat(200))).isEqualTo("“" + "难".repeat(80) + "……”");
        assertThat(Phrases.excerpt("缺资金。")).isEqualTo("“缺资金”");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "99, 九十九"})
    void countsHeadingsInChinese(int number, String numeral) {
        assertThat(Numerals.chinese(number)).isEqualTo(numeral);
    }
}
