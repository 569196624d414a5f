package org.liaisonbot.directory;

import java.util.List;

/**
 * A unit that tasks can be given to.
 *
 * @param category what kind of unit it is, such as 市直部门
 * @param groups the groups it is a member of, by name
 * @param aliases other names that documents and people use for it, without the canonical one
 */
public record Unit(UnitName name, String category, List<String> groups, List<String> aliases) {
    public Unit {
        groups = List.copyOf(groups);
        aliases = List.copyOf(aliases);
    }
}
