package org.liaisonbot.plan.table;

import java.util.List;

/**
 * An annex's rows put together into tasks.
 *
 * @param missing the numbers that are skipped
 */
public record Tasks(List<TaskRows> tasks, List<Integer> missing, Numbers numbers) {
    public Tasks {
        tasks = List.copyOf(tasks);
        missing = List.copyOf(missing);
    }

    /** Where the tasks' numbers come from. */
    public enum Numbers {
        AS_WRITTEN,
        /** They begin again within the annex, so that the order decided. */
        BEGIN_AGAIN,
        /** There are none, or the program that wrote the document counted by itself; the order decided. */
        ABSENT
    }
}
