package org.liaisonbot.plan.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.plan.Doubt;

class LeaderReadingTests {
    private final LeaderReading reading = new LeaderReading();

    @BeforeEach
    void aPlanThatNamesThreeLeadersOften() {
        Collections.nCopies(14, "冯光源 薛志强").forEach(reading::learn);
        Collections.nCopies(6, "史东山").forEach(reading::learn);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    冯光源                     | 冯光源
                    冯光源 薛志强              | 冯光源 薛志强
                    冯光源、薛志强             | 冯光源 薛志强
                    冯光源　薛志强             | 冯光源 薛志强
                    冯光源/薛志强              | 冯光源 薛志强
                    王 颢                      | 王颢
                    王　颢 薛志强              | 王颢 薛志强
                    副市长薛志强               | 薛志强
                    薛志强（常务副市长）       | 薛志强
                    薛志强副市长、史东山副市长 | 薛志强 史东山
                    市委常委、副市长：薛志强   | 市委常委 薛志强
                    欧阳修文                   | 欧阳修文
                    """)
    void takesNamesApart(String cell, String names) {
        assertThat(String.join(" ", reading.read(cell).names())).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"冯光强,冯光源", "王薛志,薛志强", "薛志,薛志强", "王志强,薛志强", "薛东史,史东山", "志薛强,薛志强"})
    void doubtsARareNameLikeAFrequentOneButKeepsIt(String rare, String frequent) {
        reading.learn(rare);

        ListedLeaders listed = reading.read(rare);

        assertThat(listed.names()).containsExactly(rare);
        assertThat(listed.doubts())
                .singleElement()
                .extracting(Doubt::suggestion)
                .isEqualTo("可能是：" + frequent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王颢", "张翠珍", "任小俊", "李强", "冯光源"})
    void doesNotDoubtARareNameOfItsOwn(String name) {
        reading.learn(name);

        assertThat(reading.read(name).doubts()).isEmpty();
    }

    @Test
    void doesNotDoubtTwoLeadersWhoAreBothNamedOften() {
        Collections.nCopies(8, "薛志刚").forEach(reading::learn);

        assertThat(reading.read("薛志刚").doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"各分管副市长", "市政府分管领导", "长期坚持", "2024年6月"})
    void doubtsWhatIsNoName(String words) {
        assertThat(reading.read(words).names()).containsExactly(words);
        assertThat(reading.read(words).doubts()).hasSize(1);
    }
}
