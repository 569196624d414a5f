package org.liaisonbot.plan.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.plan.Doubt;
import org.liaisonbot.plan.Finding.Severity;

class UnitReadingTests {
    private static final String UNITS = """
            名称,类别,所属组,别名
            市生态环境分局,市直部门,环委会成员单位,市生态环境局|生态环境分局|环保局
            市工信局,市直部门,环委会成员单位,工信局|市工信局（商务局）|工信局（商务局）|商务局
            市公安局,市直部门,环委会成员单位,公安局
            市公安局交警大队,市直部门,重污染天气指挥部成员单位,公安局交警大队|交警大队
            市自然资源局,市直部门,环委会成员单位,自然资源局
            市能源局,市直部门,环委会成员单位,能源局
            市水利局,市直部门,环委会成员单位,水利局
            市粮食局,市直部门,,
            市林业局,市直部门,,林业局
            307养护中心,事业单位,,国道307养护中心
            高阳镇,乡镇街道,乡镇街道,高阳镇人民政府
            新义街道,乡镇街道,乡镇街道,新义街道办事处
            """;

    private final UnitReading reading = new UnitReading(
            new UnitNames(new DirectoryReader()
                    .read("units.csv", UNITS.getBytes(StandardCharsets.UTF_8))
                    .units()),
            "孝义");

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    市水利局                                  | 市水利局
                    水利局、能源局                            | 市水利局 市能源局
                    市水利局，市能源局；市公安局              | 市水利局 市能源局 市公安局
                    市水利局/市能源局                         | 市水利局 市能源局
                    市水利局 市能源局                         | 市水利局 市能源局
                    市水 利局、市能 源局                      | 市水利局 市能源局
                    市水利局、水利局                          | 市水利局
                    市水利局等                                | 市水利局
                    市水利局、市能源局等部门                  | 市水利局 市能源局
                    市水利局、市能源局等有关单位              | 市水利局 市能源局
                    市工信局（商务局）、市公安局交警大队      | 市工信局 市公安局交警大队
                    市工信局(商务局)                          | 市工信局
                    307养护中心、市公安局                     | 307养护中心 市公安局
                    新义街道、高阳镇人民政府                  | 新义街道 高阳镇
                    乡镇街道                                  | 乡镇街道
                    """)
    void readsKnownNamesWithoutADoubt(String cell, String units) {
        ListedUnits listed = reading.read("leadUnits", cell);

        assertThat(String.join(" ", listed.names())).isEqualTo(units);
        assertThat(listed.doubts()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    各乡镇人民政府、街道办事处                | 乡镇街道
                    各乡镇人民政府办事处                      | 乡镇街道
                    各乡镇人民政府、办事处                    | 乡镇街道
                    各乡镇（街道）                            | 乡镇街道
                    各乡镇街道办、人民政事处、街道办事处      | 乡镇街道
                    各镇、街道                                | 乡镇街道
                    市公安局、各乡镇人民政府、街道办事处，市水利局 | 市公安局 乡镇街道 市水利局
                    各乡镇人民政府、街道办事处、新义街道      | 乡镇街道 新义街道
                    市生态环境委员会成员单位                  | 环委会成员单位
                    市生态环境保护委员会成员单位              | 环委会成员单位
                    市环委会各成员单位                        | 环委会成员单位
                    市重污染天气指挥部成员单位                | 重污染天气指挥部成员单位
                    市公安局、粮食局                          | 市公安局 市粮食局
                    市交警大队                                | 市公安局交警大队
                    孝义市水利局                              | 市水利局
                    孝义市林业局                              | 市林业局
                    市水利局（河长办）                        | 市水利局
                    市水利局和市能源局                        | 市水利局 市能源局
                    市水利局市能源局                          | 市水利局 市能源局
                    """)
    void tellsHowItReadAVariation(String cell, String units) {
        ListedUnits listed = reading.read("leadUnits", cell);

        assertThat(String.join(" ", listed.names())).isEqualTo(units);
        assertThat(listed.doubts()).extracting(Doubt::severity).containsOnly(Severity.INFO);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    市生态环境局分属     | 市生态环境分局
                    市能源资源局         | 市能源局
                    资源局               | 市自然资源局
                    公大队               | 市公安局交警大队
                    市水务局             | 市水利局
                    吕梁市水利局         | 市水利局
                    市水利局（林业局）   | 市水利局
                    各街道办事处         | 乡镇街道
                    相关乡镇             | 乡镇街道
                    """)
    void keepsAnUnknownNameAsWrittenAndSuggestsTheNearest(String cell, String nearest) {
        ListedUnits listed = reading.read("supportUnits", cell);

        assertThat(listed.names()).containsExactly(cell);
        assertThat(listed.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.severity()).isEqualTo(Severity.WARNING);
            assertThat(doubt.field()).isEqualTo("supportUnits");
            assertThat(doubt.raw()).isEqualTo(cell);
            assertThat(doubt.suggestion()).contains(nearest);
        });
    }

    @Test
    void asksWhetherTheTownsIncludeTheStreets() {
        ListedUnits listed = reading.read("leadUnits", "各乡镇人民政府");

        assertThat(listed.names()).containsExactly("乡镇街道");
        assertThat(listed.doubts()).extracting(Doubt::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void prefersAmongEqualsWhatThePlanNamesOften() {
        List.of("市能源局", "市能源局", "市能源局").forEach(reading::learn);

        assertThat(reading.read("leadUnits", "市资局").doubts().get(0).suggestion())
                .startsWith("可能是：");
    }
}
