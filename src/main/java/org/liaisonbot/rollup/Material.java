package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;

/**
 * What a roll-up is computed from.
 *
 * @param tasks as of {@link Scope#asOf()}
 * @param before the same tasks as of {@link Scope#comparedWith()}
 * @param window the closed window to print
 * @param unitOrder every unit, in the order in which lists name them
 * @param earlierIssues the signed issues of earlier weeks, oldest first
 * @param withdrawn ids of the reports that were taken back
 */
record Material(
        Scope scope,
        String plan,
        List<Task> tasks,
        List<Task> before,
        @Nullable ClosedWindow window,
        List<UnitName> unitOrder,
        List<RollUp> earlierIssues,
        Set<Long> withdrawn,
        Rules rules,
        @Nullable Burden burden) {
    Material {
        tasks = List.copyOf(tasks);
        before = List.copyOf(before);
        unitOrder = List.copyOf(unitOrder);
        earlierIssues = List.copyOf(earlierIssues);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Of a week, or of a part of the tasks: the burden is told of a whole month only. */
    Material(
            Scope scope,
            String plan,
            List<Task> tasks,
            List<Task> before,
            @Nullable ClosedWindow window,
            List<UnitName> unitOrder,
            List<RollUp> earlierIssues,
            Set<Long> withdrawn,
            Rules rules) {
        this(scope, plan, tasks, before, window, unitOrder, earlierIssues, withdrawn, rules, null);
    }

    record ClosedWindow(ReportingPeriod period, Instant closedAt, List<MonthlyWindows.Ended> ended) {
        ClosedWindow {
            ended = List.copyOf(ended);
        }
    }

    record Rules(WorkingDays workingDays, Policy policy) {
        private Standing standing(Task task, LocalDate day) {
            return new Standing(task, day, Lights.of(task, day, workingDays, policy));
        }
    }

    List<Standing> standings() {
        return tasks.stream().map(it -> rules.standing(it, scope.day())).toList();
    }

    List<Standing> standingsBefore() {
        return before.stream()
                .map(it -> rules.standing(it, scope.dayComparedWith()))
                .toList();
    }

    /** The directory's order; units that it does not know come last. */
    Comparator<UnitName> inOrder() {
        return Comparator.<UnitName>comparingInt(it -> {
                    int place = unitOrder.indexOf(it);
                    return place < 0 ? unitOrder.size() : place;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
