package org.liaisonbot.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Responsible;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.IsoWeek;

/** What was reported in the roll-up's stretch of time, and what came after the issue of the week before was closed. */
final class ProgressMade {
    private final Material material;
    private final Citations citations;

    ProgressMade(Material material, Citations citations) {
        this.material = material;
        this.citations = citations;
    }

    List<Progressed> byTask() {
        cite(true);
        cite(false);
        return material.tasks().stream()
                .map(it -> new Progressed(it.code().value(), it.title(), saidOn(it)))
                .filter(it -> !it.said().isEmpty())
                .toList();
    }

    /** In the order in which the document prints them: what says more than that the work is on plan comes first. */
    private void cite(boolean sayingMore) {
        material.tasks().stream()
                .flatMap(this::reportsOn)
                .filter(it -> Progressed.Said.saysMore(it.status(), it.percent(), it.expected()) == sayingMore)
                .forEach(citations::cite);
    }

    private List<Progressed.Said> saidOn(Task task) {
        return reportsOn(task).map(it -> said(it, task)).toList();
    }

    private Stream<Report> reportsOn(Task task) {
        Comparator<Report> leadFirst = Comparator.comparing(it -> partOf(it, task));
        return task.reports().stream()
                .filter(it -> material.scope().covers(it) || isBelated(it))
                .sorted(leadFirst
                        .thenComparing(Report::unit, material.inOrder())
                        .thenComparing(Report::at));
    }

    private Progressed.Said said(Report report, Task task) {
        return new Progressed.Said(
                report.unit().value(),
                partOf(report, task),
                report.status(),
                report.percent(),
                report.expected(),
                !material.scope().covers(report),
                citations.cite(report));
    }

    /** An issue is signed before its week is over: what still came in that week would be printed nowhere. */
    private boolean isBelated(Report report) {
        if (material.scope().kind() != Scope.Kind.WEEK) {
            return false;
        }
        String weekBefore = IsoWeek.parse(material.scope().name()).plusWeeks(-1).toString();
        return material.earlierIssues().stream()
                .map(RollUp::scope)
                .filter(it -> it.name().equals(weekBefore))
                .anyMatch(it -> it.covers(report) && report.at().isAfter(it.asOf()));
    }

    static Part partOf(Report report, Task task) {
        return task.responsible().stream()
                .filter(it -> Objects.equals(it.unit(), report.unit()))
                .map(Responsible::part)
                .findFirst()
                .orElse(Part.SUPPORT);
    }
}
