package org.liaisonbot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryCoverageTests {
    private static final List<Unit> UNITS = List.of(unit("市水利局"), unit("市城管局"));

    @Test
    void namesTheUnitsForWhichNobodySpeaks() {
        List<Person> people =
                List.of(person("li", "李四", "市环委办", Role.OFFICE), person("wang", "王五", "市水利局", Role.LIAISON));

        assertThat(Coverage.gaps(UNITS, people))
                .extracting(DirectoryFinding::message)
                .containsExactly("1个单位没有联络员，收不到提醒：市城管局");
    }

    @Test
    void saysThatNobodyOfTheOfficeIsThere() {
        List<Person> people =
                List.of(person("wang", "王五", "市水利局", Role.LIAISON), person("zhao", "赵六", "市城管局", Role.LIAISON));

        assertThat(Coverage.gaps(UNITS, people))
                .extracting(DirectoryFinding::message)
                .containsExactly("没有环委办人员，无人可以查询、催办和签发");
    }

    @Test
    void saysNothingBeforeTheFirstPeopleAreImported() {
        assertThat(Coverage.gaps(UNITS, List.of())).isEmpty();
    }

    @Test
    void asksWhetherAnAccountHasChangedHands() {
        List<Person> known = List.of(person("wang", "王五", "市水利局", Role.LIAISON));

        assertThat(Coverage.changedHands(known, List.of(person("WANG", "赵六", "市水利局", Role.LIAISON))))
                .extracting(DirectoryFinding::message)
                .containsExactly("账号“WANG”原为王五，现改为赵六，请核对");
        assertThat(Coverage.changedHands(known, known)).isEmpty();
    }

    private static Unit unit(String name) {
        return new Unit(new UnitName(name), "市直部门", List.of(), List.of());
    }

    private static Person person(String account, String name, String unit, Role role) {
        return new Person(new UserId(account), name, unit, role, "");
    }
}
