package org.liaisonbot.reminder;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.ReportingPeriod;

/**
 * All that is due to one person on one day.
 *
 * @param deadlines the milestones to name, the most urgent first
 * @param charges what the unit was charged with when a matter was decided on, the most urgent first
 * @param missing the tasks to report for the period, in the plan's order
 * @param period the period to report about; null outside the monthly window
 */
record Digest(
        Person person,
        LocalDate day,
        List<DueNotice> deadlines,
        List<Charge> charges,
        List<Task> missing,
        @Nullable ReportingPeriod period) {
    Digest {
        deadlines = List.copyOf(deadlines);
        charges = List.copyOf(charges);
        missing = List.copyOf(missing);
    }

    /** A milestone to name, and how many working days are left; negative when it is over. */
    record DueNotice(Task task, Milestone milestone, int workingDaysLeft) {}

    /** Something decided to be named, and how many working days are left; negative when it is over. */
    record Charge(Matter matter, Matter.Assignment assignment, int workingDaysLeft) {}

    /** Every task it names, once, deadlines first: the numbering by which people answer. */
    List<TaskCode> tasks() {
        Set<TaskCode> codes = new LinkedHashSet<>();
        deadlines.forEach(it -> codes.add(it.task().code()));
        missing.forEach(it -> codes.add(it.code()));
        return List.copyOf(codes);
    }

    Optional<DueNotice> deadlineOf(TaskCode code) {
        return deadlines.stream().filter(it -> it.task().code().equals(code)).findFirst();
    }

    boolean asksAbout(TaskCode code) {
        return missing.stream().anyMatch(it -> it.code().equals(code));
    }

    boolean isEmpty() {
        return deadlines.isEmpty() && charges.isEmpty() && missing.isEmpty();
    }
}
