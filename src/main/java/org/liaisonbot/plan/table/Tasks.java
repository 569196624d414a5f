package org.liaisonbot.plan.table;

import java.util.List;

/**
 * An annex's rows put together into tasks.
 *
 * @param missing the numbers that are skipped
 * @param renumbered whether the numbers began again within the annex, so that the order decided
 */
public record Tasks(List<TaskRows> tasks, List<Integer> missing, boolean renumbered) {
    public Tasks {
        tasks = List.copyOf(tasks);
        missing = List.copyOf(missing);
    }
}
