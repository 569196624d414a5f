package org.liaisonbot.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.understanding.lexicon.Names;

class NormaliserTests {
    private final Normaliser normaliser = Names.normaliser();

    @ParameterizedTest(name = "{0} is compared as {1}")
    @CsvSource({
        "气２０　完成８０％, 气20 完成80%",
        "氣20進度滯後, 气20进度滞后",
        "己完成, 已完成",
        "以完成, 已完成",
        "PM2.5, pm2.5",
        "①完成②没开始, 1 完成 2 没开始",
        "落实“六个百分之百”, 落实六个百分之百",
        "（气20）, (气20)",
        "完成80％。, 完成80%。",
    })
    void bringsTextsIntoOneForm(String typed, String compared) {
        assertThat(normaliser.normalise(typed).text()).isEqualTo(compared);
    }

    @Test
    void findsTheOriginalWordsOfAStretch() {
        NormalText text = normaliser.normalise("气２０　“資金”没到位");

        int from = text.text().indexOf("资金");

        assertThat(text.original(new Span(from, text.length()))).isEqualTo("資金”没到位");
    }

    @Test
    void survivesATextWithoutLetters() {
        assertThat(normaliser.normalise("“”\u200b\ufe0f").text()).isEmpty();
    }
}
