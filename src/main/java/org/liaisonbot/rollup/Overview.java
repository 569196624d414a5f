package org.liaisonbot.rollup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.ledger.Light;

/**
 * Where the plan stands as a whole.
 *
 * @param before the same as of {@link Scope#comparedWith()}
 * @param units units that lead a task, in the directory's order: nobody is ranked
 * @param turns tasks whose light changed in between
 */
public record Overview(Figures now, Figures before, List<Annex> annexes, List<UnitLights> units, List<Turn> turns) {
    public Overview {
        annexes = List.copyOf(annexes);
        units = List.copyOf(units);
        turns = List.copyOf(turns);
    }

    /** The tasks of one annex; its name is such as 附件1（气）. */
    public record Annex(int annex, String name, Figures now, Figures before) {}

    /** The lights of the tasks that a unit leads. */
    public record UnitLights(String unit, int led, Map<Light, Integer> byLight) {
        public UnitLights {
            byLight = Collections.unmodifiableMap(new EnumMap<>(byLight));
        }
    }

    public record Turn(String code, String title, Light from, Light to, String reason) {}
}
