package org.liaisonbot.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a directory lacks as a whole: units for which nobody speaks, and an office without people. */
final class Coverage {
    private static final int NAMED = 40;

    private Coverage() {}

    /** Nothing is said as long as there are no people at all: then they are still to be imported. */
    static List<DirectoryFinding> gaps(Collection<Unit> units, Collection<Person> people) {
        List<DirectoryFinding> gaps = new ArrayList<>();
        if (people.isEmpty()) {
            return gaps;
        }
        Set<String> spokenFor = people.stream()
                .filter(person -> person.role() == Role.LIAISON)
                .map(Person::unit)
                .collect(Collectors.toSet());
        List<String> silent = units.stream()
                .map(unit -> unit.name().value())
                .filter(name -> !spokenFor.contains(name))
                .toList();
        if (!silent.isEmpty()) {
            String names = silent.stream().limit(NAMED).collect(Collectors.joining("、"));
            gaps.add(whole(
                    "角色",
                    names,
                    "%d个单位没有联络员，收不到提醒：%s%s".formatted(silent.size(), names, silent.size() > NAMED ? "等" : "")));
        }
        if (people.stream().noneMatch(person -> person.role() == Role.OFFICE)) {
            gaps.add(whole("角色", "", "没有环委办人员，无人可以查询、催办和签发"));
        }
        return gaps;
    }

    /** An account that was somebody else's: perhaps a successor, perhaps a mistake. */
    static List<DirectoryFinding> changedHands(Collection<Person> known, Collection<Person> imported) {
        return imported.stream()
                .flatMap(now -> known.stream()
                        .filter(before -> before.account().equals(now.account())
                                && !before.name().equals(now.name()))
                        .map(before -> whole(
                                "账号",
                                now.account().value(),
                                "账号“%s”原为%s，现改为%s，请核对".formatted(now.account(), before.name(), now.name()))))
                .toList();
    }

    private static DirectoryFinding whole(String field, String raw, String message) {
        return new DirectoryFinding(DirectoryFinding.Severity.WARNING, "", 0, field, raw, message);
    }
}
