package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * Which milestones of a task are met. A unit's last report about a milestone is its word on it; a milestone is met when
 * that word of every lead unit is DONE. Sending a task back takes away the latest milestone that each unit had said done.
 */
final class MilestonesMet {
    private final PlannedTask planned;
    private final List<UnitName> leads;
    private final List<Report> reports;
    private final @Nullable SentBack sentBack;

    MilestonesMet(PlannedTask planned, List<UnitName> leads, List<Report> reports, @Nullable SentBack sentBack) {
        this.planned = planned;
        this.leads = leads;
        this.reports = reports;
        this.sentBack = sentBack;
    }

    List<Milestone> withExtensions(List<Extension> extensions) {
        List<Milestone> milestones = new ArrayList<>();
        for (PlannedTask.Milestone it : planned.milestones()) {
            int number = milestones.size() + 1;
            Set<UnitName> saidDone = new LinkedHashSet<>(
                    leads.stream().filter(lead -> saysDone(lead, number)).toList());
            boolean met = !leads.isEmpty() && saidDone.size() == leads.size();
            milestones.add(
                    new Milestone(number, it.due(), it.text(), grantedInsteadOf(it.due(), extensions), saidDone, met));
        }
        return milestones;
    }

    private static @Nullable LocalDate grantedInsteadOf(LocalDate due, List<Extension> extensions) {
        return extensions.stream()
                .filter(it -> it.state() == Extension.State.APPROVED && due.equals(it.due()))
                .map(Extension::until)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private boolean saysDone(UnitName lead, int number) {
        return reports.stream()
                .filter(it -> it.unit().equals(lead) && isAbout(it, number))
                .reduce((earlier, later) -> later)
                .map(it -> it.status() == Progress.DONE && !wasTakenAway(it))
                .orElse(false);
    }

    private boolean wasTakenAway(Report done) {
        return sentBack != null
                && sentBack.isAfter(done)
                && reports.stream()
                        .filter(it -> it.unit().equals(done.unit()) && it.status() == Progress.DONE)
                        .filter(sentBack::isAfter)
                        .map(Report::milestone)
                        .filter(it -> it != null)
                        .max(Comparator.naturalOrder())
                        .map(latest -> isAbout(done, latest))
                        .orElse(false);
    }

    private static boolean isAbout(Report report, int number) {
        Integer milestone = report.milestone();
        return milestone != null && milestone == number;
    }
}
