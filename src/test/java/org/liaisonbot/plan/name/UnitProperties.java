package org.liaisonbot.plan.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.plan.Finding.Severity;

class UnitProperties {
    private static final List<Unit> UNITS = List.of(
            new Unit(new UnitName("市水利局"), "", List.of("环委会成员单位"), List.of("水利局")),
            new Unit(new UnitName("市工信局"), "", List.of("环委会成员单位"), List.of("市工信局（商务局）", "商务局")),
            new Unit(new UnitName("高阳镇"), "", List.of("乡镇街道"), List.of("高阳镇人民政府")));

    private final UnitReading reading = new UnitReading(new UnitNames(UNITS), "孝义");
    private final LeaderReading leaders = new LeaderReading();

    @Property(tries = 2000)
    void noTextMakesItFail(@ForAll String cell) {
        assertThat(reading.read("leadUnits", cell)).isNotNull();
        leaders.learn(cell);
        assertThat(leaders.read(cell)).isNotNull();
    }

    @Property(tries = 3000, maxDiscardRatio = 30)
    void whatItAcceptsItCanPrintBack(@ForAll("lists") String cell) {
        ListedUnits read = reading.read("leadUnits", cell);

        Assume.that(read.doubts().stream().noneMatch(doubt -> doubt.severity() == Severity.WARNING));
        String printed = String.join("、", read.names());

        assertThat(reading.read("leadUnits", printed).names()).isEqualTo(read.names());
    }

    @Property(tries = 3000)
    void everyNameIsKnownOrDoubted(@ForAll("lists") String cell) {
        ListedUnits read = reading.read("leadUnits", cell);

        assertThat(read.names())
                .allMatch(name -> name.matches("市水利局|市工信局|高阳镇|乡镇街道|环委会成员单位")
                        || read.doubts().stream().anyMatch(doubt -> doubt.raw().equals(name)));
    }

    @Provide
    Arbitrary<String> lists() {
        return Arbitraries.of(
                        "市水利局",
                        "水利局",
                        "市工信局（商务局）",
                        "商务局",
                        "高阳镇",
                        "各乡镇人民政府",
                        "街道办事处",
                        "办事处",
                        "、",
                        "，",
                        "；",
                        " ",
                        "\n",
                        "等",
                        "各",
                        "市",
                        "局",
                        "（",
                        "）",
                        "市生态环境委员会成员单位",
                        "水务局",
                        "和",
                        "1.",
                        "牵头")
                .list()
                .ofMaxSize(10)
                .map(words -> String.join("", words));
    }
}
