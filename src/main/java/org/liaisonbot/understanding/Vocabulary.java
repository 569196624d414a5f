package org.liaisonbot.understanding;

import java.util.List;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;

/**
 * Everything that a message can name: the tasks of the plan in force and the units. Built once for a plan and a
 * directory, then shared between threads.
 *
 * @param tasks in the plan's order
 * @param leaders the city leaders whose names were read without a doubt
 */
public record Vocabulary(List<PlannedTask> tasks, UnitNames units, List<String> leaders) {
    public Vocabulary {
        tasks = List.copyOf(tasks);
        leaders = List.copyOf(leaders);
    }
}
