package org.liaisonbot.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;

/** A plan as it was read: what the document says of itself, its tasks in order, and every doubt. */
public record ReadPlan(PlanHeader plan, List<PlannedTask> tasks, List<Finding> findings) {
    public ReadPlan {
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
    }

    /** The leaders whose names nothing speaks against, in the order in which the plan names them first. */
    public List<String> leadersWithoutDoubt() {
        Set<String> doubted = findings.stream()
                .filter(finding -> finding.field().equals("leaders"))
                .map(Finding::raw)
                .collect(Collectors.toSet());
        return tasks.stream()
                .flatMap(task -> task.leaders().stream())
                .filter(leader -> !doubted.contains(leader))
                .distinct()
                .toList();
    }
}
