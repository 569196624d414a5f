package org.liaisonbot.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.DirectoryFinding.Severity;

class ReadingDirectoriesTests {
    private static final String UNITS = "名称,类别,所属组,别名\n市水利局,市直部门,环委会成员单位,水利局\n兑镇镇,乡镇街道,乡镇街道,兑镇镇人民政府|兑镇\n";
    private static final String PEOPLE = "姓名,账号,单位,角色,手机\n";

    private final DirectoryReader reader = new DirectoryReader();

    @Test
    void readsTheCitysFortyOneUnits() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/units.csv"))) {
            ReadDirectory read = reader.read("units.csv", in.readAllBytes());

            assertThat(read.units()).hasSize(41);
            assertThat(read.findings()).isEmpty();
            UnitNames names = new UnitNames(read.units());
            assertThat(names.expand("乡镇街道")).hasSize(16);
            assertThat(names.unit("工信局（商务局）")).contains(new UnitName("市工信局"));
            assertThat(read.units().get(0).groups()).containsExactly("环委会成员单位", "重污染天气指挥部成员单位");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsAnyUsualEncoding(String charset) {
        assertThat(reader.read("a.csv", UNITS.getBytes(Charset.forName(charset)))
                        .units())
                .extracting(unit -> unit.name().value())
                .containsExactly("市水利局", "兑镇镇");
    }

    @Test
    void readsUtf8WithAByteOrderMark() {
        assertThat(utf8("\ufeff" + UNITS).units()).hasSize(2);
    }

    @Test
    void findsColumnsByTheirMeaning() {
        ReadDirectory read = utf8("简称,单位名称,分组,单位类型\n水利局,市水利局,环委会成员单位,市直部门\n");

        assertThat(read.units())
                .containsExactly(new Unit(new UnitName("市水利局"), "市直部门", List.of("环委会成员单位"), List.of("水利局")));
    }

    @Test
    void readsPeopleOfEachRole() {
        ReadDirectory read = people("""
                张三,zhangsan,水利局,联络员,138 0000 0000
                李四,lisi,,环委办,
                王五,wangwu,薛志强,领导联络员,
                """);

        assertThat(read.people())
                .containsExactly(
                        new PersonEntry("张三", "zhangsan", "市水利局", Role.LIAISON, "13800000000"),
                        new PersonEntry("李四", "lisi", "市环委办", Role.OFFICE, ""),
                        new PersonEntry("王五", "wangwu", "薛志强", Role.LEADER_LIAISON, ""));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void refusesTwoPeopleWithOneAccount() {
        ReadDirectory read = people("张三,zhang,市水利局,联络员,\n章三,Zhang,市水利局,联络员,\n");

        assertThat(read.people()).extracting(PersonEntry::name).containsExactly("张三");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).contains("张三", "章三");
        });
    }

    @Test
    void tellsAnUnknownUnitAndKeepsThePerson() {
        ReadDirectory read = people("张三,zhang,市水务局,联络员,\n");

        assertThat(read.people()).extracting(PersonEntry::unit).containsExactly("市水务局");
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.findings())
                .singleElement()
                .extracting(DirectoryFinding::raw)
                .isEqualTo("市水务局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",zhang,市水利局,联络员,", "张三,,市水利局,联络员,", "张三,张三,市水利局,联络员,", "张三,zhang,,联络员,", "张三,zhang,市水利局,局长,"})
    void leavesOutALineThatLacksWhatItNeeds(String line) {
        ReadDirectory read = people(line + "\n李四,lisi,市水利局,联络员,\n");

        assertThat(read.people()).extracting(PersonEntry::name).containsExactly("李四");
        assertThat(read.findings())
                .singleElement()
                .extracting(DirectoryFinding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void mentionsALineThatIsThereTwice() {
        ReadDirectory read = people("张三,zhang,市水利局,联络员,\n张三,zhang,水利局,联络员,\n");

        assertThat(read.people()).hasSize(1);
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.findings())
                .singleElement()
                .extracting(DirectoryFinding::severity)
                .isEqualTo(Severity.INFO);
    }

    @Test
    void givesAnAliasOfTwoUnitsToNeither() {
        ReadDirectory read = utf8("名称,类别,所属组,别名\n市水利局,,,水局|水利\n市水务公司,,,水局\n");

        assertThat(new UnitNames(read.units()).unit("水局")).isEmpty();
        assertThat(new UnitNames(read.units()).unit("水利")).isPresent();
        assertThat(read.findings()).hasSize(2).allMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void refusesAFileWithoutSuchHeadings() {
        assertThatThrownBy(() -> utf8("甲,乙\n1,2\n"))
                .isInstanceOf(UnreadableDirectory.class)
                .hasMessageContaining("甲,乙")
                .hasMessageContaining("姓名,账号,单位,角色,手机");
    }

    private ReadDirectory utf8(String text) {
        return reader.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadDirectory people(String lines) {
        return reader.read(
                "p.csv",
                (PEOPLE + lines).getBytes(StandardCharsets.UTF_8),
                utf8(UNITS).units());
    }
}
