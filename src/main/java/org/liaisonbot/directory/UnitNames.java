package org.liaisonbot.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every name by which a unit or a group of units can be called. Immutable, built from the directory's units; looks up
 * exact names only, judging doubtful ones is left to the reader of the text.
 */
public final class UnitNames {
    private final Map<UnitName, Unit> units = new LinkedHashMap<>();
    private final Map<String, UnitName> unitsByAnyName = new LinkedHashMap<>();
    private final Map<String, List<UnitName>> membersByGroup = new LinkedHashMap<>();

    public UnitNames(Collection<Unit> units) {
        for (Unit unit : units) {
            this.units.put(unit.name(), unit);
            unitsByAnyName.put(unit.name().value(), unit.name());
        }
        for (Unit unit : units) {
            unit.aliases().forEach(alias -> unitsByAnyName.putIfAbsent(alias, unit.name()));
            unit.groups()
                    .forEach(group -> membersByGroup
                            .computeIfAbsent(group, key -> new ArrayList<>())
                            .add(unit.name()));
        }
    }

    /** The unit with exactly this name or alias. */
    public Optional<UnitName> unit(String name) {
        return Optional.ofNullable(unitsByAnyName.get(name));
    }

    public boolean isGroup(String name) {
        return membersByGroup.containsKey(name);
    }

    public Set<String> groups() {
        return Set.copyOf(membersByGroup.keySet());
    }

    /** Every unit, in the directory's order. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** Names and aliases of all units, each with the unit it stands for. */
    public Map<String, UnitName> unitsByAnyName() {
        return Map.copyOf(unitsByAnyName);
    }

    /** The units that a name in a plan stands for: the members of a group, the unit itself, or none if it is unknown. */
    public List<UnitName> expand(String listed) {
        if (isGroup(listed)) {
            return List.copyOf(membersByGroup.getOrDefault(listed, List.of()));
        }
        return unit(listed).map(List::of).orElse(List.of());
    }
}
