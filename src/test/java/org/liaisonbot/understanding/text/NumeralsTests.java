package org.liaisonbot.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "20, 20",
        "92.5, 92.5",
        "'1,200', 1200",
        "十, 10",
        "十六, 16",
        "二十, 20",
        "二十一, 21",
        "一百二十, 120",
        "一百零五, 105",
        "二零, 20",
        "两, 2",
    })
    void readsDigitsAndChineseNumbers(String text, BigDecimal value) {
        Numerals.Numeral numeral = Numerals.readAt(text, 0);

        assertThat(numeral).isNotNull();
        assertThat(numeral.value()).isEqualByComparingTo(value);
        assertThat(numeral.untilExclusive()).isEqualTo(text.length());
    }

    @ParameterizedTest(name = "{0} is only approximate")
    @ValueSource(strings = {"三四", "两三", "五六"})
    void doesNotGuessApproximateNumbers(String text) {
        Numerals.Numeral numeral = Numerals.readAt(text, 0);

        assertThat(numeral).isNotNull();
        assertThat(numeral.value()).isNull();
    }
}
