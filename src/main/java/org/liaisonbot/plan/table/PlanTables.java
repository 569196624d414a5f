package org.liaisonbot.plan.table;

import java.util.List;

/**
 * A plan document taken apart, not yet judged.
 *
 * @param preamble the lines before the first table
 * @param lines all lines outside of tables
 * @param annexes the annexes that hold tasks, in the document's order
 * @param strays texts of table rows that belong to no task, apart from remarks
 * @param headings the rows that looked most like a table's header, for telling what was found when none fits
 */
public record PlanTables(
        List<String> preamble, List<String> lines, List<Annex> annexes, List<String> headings, List<String> strays) {
    public PlanTables {
        preamble = List.copyOf(preamble);
        lines = List.copyOf(lines);
        annexes = List.copyOf(annexes);
        headings = List.copyOf(headings);
        strays = List.copyOf(strays);
    }
}
