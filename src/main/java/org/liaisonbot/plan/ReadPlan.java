package org.liaisonbot.plan;

import java.util.List;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;

/** A plan as it was read: what the document says of itself, its tasks in order, and every doubt. */
public record ReadPlan(PlanHeader plan, List<PlannedTask> tasks, List<Finding> findings) {
    public ReadPlan {
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
    }
}
