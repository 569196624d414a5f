package org.liaisonbot.rollup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;

/** What earlier signed issues print, does not stand any more, and no issue in between has put right. */
final class CorrectionsDue {
    private final Material material;
    private final Citations citations;
    private final Map<String, Task> tasks;
    private final Map<Long, Report> standing;

    CorrectionsDue(Material material, Citations citations) {
        this.material = material;
        this.citations = citations;
        this.tasks = material.tasks().stream()
                .collect(Collectors.toMap(it -> it.code().value(), Function.identity()));
        this.standing = material.tasks().stream()
                .flatMap(it -> it.reports().stream())
                .collect(Collectors.toMap(Report::id, Function.identity()));
    }

    List<Correction> all() {
        Set<Long> putRight = new HashSet<>();
        material.earlierIssues()
                .forEach(issue ->
                        issue.corrections().forEach(it -> putRight.add(it.was().id())));
        List<Correction> due = new ArrayList<>();
        for (RollUp issue : material.earlierIssues()) {
            for (Source was : issue.sources()) {
                if (was.kind() == Source.Kind.REPORT && !standing.containsKey(was.id()) && putRight.add(was.id())) {
                    correction(issue, was).ifPresent(due::add);
                }
            }
        }
        return due;
    }

    /** Nothing is said of a task that the plan names no longer. */
    private Optional<Correction> correction(RollUp issue, Source was) {
        return Optional.ofNullable(issue.issue())
                .flatMap(signature -> Optional.ofNullable(tasks.get(was.task()))
                        .map(task -> new Correction(
                                signature, issue.scope().name(), task.title(), was, instead(task, was))));
    }

    private @Nullable Source instead(Task task, Source was) {
        if (material.withdrawn().contains(was.id())) {
            return null;
        }
        return task.reports().stream()
                .filter(it -> it.unit().value().equals(was.unit()) && it.id() > was.id())
                .findFirst()
                .map(citations::cite)
                .orElse(null);
    }
}
