package org.liaisonbot.directory;

/**
 * Somebody whom the bot knows.
 *
 * @param unit the unit a liaison speaks for, or the leader whom a leader's liaison informs
 * @param phone as imported; may be empty
 */
public record Person(UserId account, String name, String unit, Role role, String phone) {
    public boolean speaksFor(UnitName name) {
        return role == Role.LIAISON && unit.equals(name.value());
    }
}
