package org.liaisonbot.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Responsible;
import org.liaisonbot.ledger.Task;

/** What is overdue and what units say is behind. */
final class ProblemsFound {
    private final Material material;
    private final List<Standing> standings;
    private final Citations citations;

    ProblemsFound(Material material, List<Standing> standings, Citations citations) {
        this.material = material;
        this.standings = standings;
        this.citations = citations;
    }

    Problems problems() {
        return new Problems(overdue(), delayed(), new WindowEnded(material, citations).window());
    }

    private List<Problems.Overdue> overdue() {
        return standings.stream()
                .filter(Standing::isOverdue)
                .sorted(Comparator.comparing(ProblemsFound::dueOf))
                .map(this::overdue)
                .toList();
    }

    private Problems.Overdue overdue(Standing it) {
        Milestone missed = it.task().nextMilestone().orElseThrow();
        return new Problems.Overdue(
                it.code(),
                it.task().title(),
                it.leads(),
                missed.due(),
                missed.extendedTo(),
                ChronoUnit.DAYS.between(missed.dueNow(), it.day()),
                citations.citeAll(it.lastWordsOfLeads()));
    }

    private static LocalDate dueOf(Standing it) {
        return it.task().nextMilestone().orElseThrow().dueNow();
    }

    private List<Problems.DelayedUnit> delayed() {
        Map<UnitName, List<Problems.Delay>> byUnit = new TreeMap<>(material.inOrder());
        for (Task task : material.tasks()) {
            if (!task.isClosed()) {
                task.responsible()
                        .forEach(it -> delay(task, it)
                                .ifPresent(delay -> byUnit.computeIfAbsent(it.unit(), key -> new ArrayList<>())
                                        .add(delay)));
            }
        }
        return byUnit.entrySet().stream()
                .map(it -> new Problems.DelayedUnit(it.getKey().value(), it.getValue()))
                .toList();
    }

    private Optional<Problems.Delay> delay(Task task, Responsible responsible) {
        return task.lastReportOf(responsible.unit())
                .filter(it -> it.status() == Progress.DELAYED)
                .map(it -> new Problems.Delay(
                        task.code().value(),
                        task.title(),
                        responsible.part(),
                        it.percent(),
                        causeOf(it),
                        citations.cite(it)));
    }

    private static String causeOf(Report report) {
        String blocker = report.blocker();
        return blocker == null ? report.words() : blocker;
    }
}
