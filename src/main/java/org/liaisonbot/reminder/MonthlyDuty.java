package org.liaisonbot.reminder;

import java.time.YearMonth;
import java.util.List;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.ReportingPeriod;

/** What a unit has to report each month: each of its open tasks, first asked in the month after the plan's issue. */
final class MonthlyDuty {
    private final PlanHeader plan;
    private final Policy.SupportUnits supportUnits;

    MonthlyDuty(PlanHeader plan, Policy policy) {
        this.plan = plan;
        this.supportUnits = policy.monthly().supportUnits();
    }

    /** Whether reports about this period are asked for at all. */
    boolean isAskedAbout(ReportingPeriod period) {
        YearMonth first = plan.issuedOn() == null ? YearMonth.of(plan.year(), 1) : YearMonth.from(plan.issuedOn());
        return !period.month().isBefore(first);
    }

    /** The unit's tasks to report, in the plan's order. */
    List<Task> of(UnitName unit, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> !task.isClosed())
                .filter(task -> task.responsible().stream()
                        .anyMatch(it -> it.unit().equals(unit)
                                && (it.part() == Part.LEAD || supportUnits == Policy.SupportUnits.REQUIRED)))
                .toList();
    }

    /** Those of them that the unit has not reported for this period. */
    List<Task> missing(UnitName unit, ReportingPeriod period, List<Task> tasks) {
        return of(unit, tasks).stream()
                .filter(task -> !task.wasReportedBy(unit, period))
                .toList();
    }
}
