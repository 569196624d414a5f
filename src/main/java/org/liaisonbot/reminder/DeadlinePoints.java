package org.liaisonbot.reminder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.time.WorkingDays;

/**
 * On which working days a due date is named. Days before it are counted back from the last working day on or before it,
 * days after it from the date itself.
 */
final class DeadlinePoints {
    private final WorkingDays workingDays;
    private final Policy.Deadlines policy;

    DeadlinePoints(WorkingDays workingDays, Policy policy) {
        this.workingDays = workingDays;
        this.policy = policy.deadlines();
    }

    /** Whether units with this part are told on this working day; never, as long as the year's decree is not loaded. */
    boolean isNamedOn(LocalDate day, LocalDate due, Part part) {
        if (day.isAfter(due)) {
            return part == Part.LEAD && isNamedAfter(day, due);
        }
        return workingDays.isDecreed(due.getYear())
                && (part == Part.LEAD ? policy.before() : policy.beforeForSupport())
                        .contains(workingDaysLeft(day, due));
    }

    /** Working days from this day until the last one on or before the due date; negative when it is over. */
    int workingDaysLeft(LocalDate day, LocalDate due) {
        return day.isAfter(due)
                ? -workingDays.between(due, day)
                : workingDays.between(day, workingDays.onOrBefore(due));
    }

    private boolean isNamedAfter(LocalDate day, LocalDate due) {
        List<Integer> after = policy.after();
        int since = -workingDaysLeft(day, due);
        return after.contains(since)
                || (!after.isEmpty() && since > Collections.max(after) && workingDays.isFirstOfItsWeek(day));
    }
}
