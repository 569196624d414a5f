package org.liaisonbot.plan.name;

import java.util.List;
import org.liaisonbot.plan.Doubt;

/**
 * A cell's list of units as understood.
 *
 * @param names canonical unit and group names without repetition, unknown ones as written
 * @param doubts one for each name that is not exactly a known one
 */
public record ListedUnits(List<String> names, List<Doubt> doubts) {
    public ListedUnits {
        names = names.stream().distinct().toList();
        doubts = List.copyOf(doubts);
    }
}
