package org.liaisonbot.directory;

import static org.liaisonbot.directory.DirectoryColumn.ALIASES;
import static org.liaisonbot.directory.DirectoryColumn.CATEGORY;
import static org.liaisonbot.directory.DirectoryColumn.GROUPS;
import static org.liaisonbot.directory.DirectoryColumn.NAME;
import static org.liaisonbot.directory.DirectoryColumn.UNIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lines that describe units and sees to it that no name means two of them. */
final class UnitLines {
    private static final int LONGEST_NAME = 60;

    private final List<DirectoryFinding> findings;
    private final Map<String, Entry> byName = new LinkedHashMap<>();

    private record Entry(Unit unit, DirectoryLine line) {}

    private UnitLines(List<DirectoryFinding> findings) {
        this.findings = findings;
    }

    static List<Unit> read(List<DirectoryLine> lines, List<DirectoryFinding> findings) {
        UnitLines reading = new UnitLines(findings);
        lines.forEach(reading::line);
        return reading.withUnmistakableAliases();
    }

    private void line(DirectoryLine line) {
        DirectoryColumn nameColumn = line.places().containsKey(NAME) ? NAME : UNIT;
        String name = line.text(nameColumn);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.add(line.error(nameColumn, name.isEmpty() ? "单位名称为空，本行未读入" : "单位名称过长，本行未读入"));
            return;
        }
        if (name.equals(UnitName.OFFICE.value())) {
            findings.add(line.info(nameColumn, "市环委办是内置单位，本行略过"));
            return;
        }
        Unit unit = new Unit(
                new UnitName(name),
                line.text(CATEGORY),
                line.texts(GROUPS),
                line.texts(ALIASES).stream()
                        .filter(alias -> !alias.equals(name))
                        .toList());
        Entry earlier = byName.putIfAbsent(name, new Entry(unit, line));
        if (earlier != null && unit.equals(earlier.unit())) {
            findings.add(line.info(nameColumn, "与前面一行重复，已略过"));
        } else if (earlier != null) {
            findings.add(line.error(nameColumn, "同一单位出现两行且内容不同，只读入了前一行"));
        }
    }

    /** An alias that stands for two units stands for none of them. */
    private List<Unit> withUnmistakableAliases() {
        Map<String, Long> owners = byName.values().stream()
                .flatMap(entry -> entry.unit().aliases().stream())
                .collect(Collectors.groupingBy(alias -> alias, Collectors.counting()));
        Set<String> groups = byName.values().stream()
                .flatMap(entry -> entry.unit().groups().stream())
                .collect(Collectors.toSet());
        List<Unit> units = new ArrayList<>();
        byName.values().forEach(entry -> units.add(withoutDoubtful(entry.unit(), entry.line(), owners, groups)));
        return units;
    }

    private Unit withoutDoubtful(Unit unit, DirectoryLine line, Map<String, Long> owners, Set<String> groups) {
        List<String> aliases = new ArrayList<>();
        for (String alias : unit.aliases()) {
            if (byName.containsKey(alias)) {
                findings.add(line.error(ALIASES, "别名“%s”是另一个单位的名称，未读入该别名".formatted(alias)));
            } else if (owners.getOrDefault(alias, 0L) > 1) {
                findings.add(line.error(ALIASES, "别名“%s”同时属于几个单位，未读入该别名".formatted(alias)));
            } else if (groups.contains(alias)) {
                findings.add(line.error(ALIASES, "别名“%s”是组的名称，未读入该别名".formatted(alias)));
            } else {
                aliases.add(alias);
            }
        }
        return new Unit(unit.name(), unit.category(), unit.groups(), aliases);
    }
}
