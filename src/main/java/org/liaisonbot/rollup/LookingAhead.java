package org.liaisonbot.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.time.BusinessZone;

/** What waits for a decision and what falls due. */
final class LookingAhead {
    private final Material material;
    private final List<Standing> standings;
    private final Citations citations;

    LookingAhead(Material material, List<Standing> standings, Citations citations) {
        this.material = material;
        this.standings = standings;
        this.citations = citations;
    }

    Outlook outlook() {
        int days = material.rules().policy().weekly().outlookDays();
        return new Outlook(matters(), requests(), days, due(days), awaitingClosure());
    }

    private List<Outlook.Matter> matters() {
        return openTasks()
                .flatMap(task -> task.blocked().stream().map(it -> matter(task, it)))
                .sorted(Comparator.comparing(Outlook.Matter::since))
                .toList();
    }

    private Outlook.Matter matter(Task task, Report latest) {
        LocalDate since = openSince(task, latest);
        String blocker = latest.blocker();
        return new Outlook.Matter(
                task.code().value(),
                task.title(),
                latest.unit().value(),
                ProgressMade.partOf(latest, task),
                blocker == null ? "" : blocker,
                since,
                ChronoUnit.DAYS.between(since, material.scope().day()),
                citations.cite(latest));
    }

    private static LocalDate openSince(Task task, Report latest) {
        Report first = latest;
        List<Report> own = task.reports().stream()
                .filter(it -> it.unit().equals(latest.unit()))
                .toList();
        for (int i = own.size() - 1; i >= 0 && own.get(i).blocker() != null; i--) {
            first = own.get(i);
        }
        return BusinessZone.dayOf(first.at());
    }

    private List<Outlook.Request> requests() {
        return openTasks()
                .flatMap(task -> task.extensions().stream()
                        .filter(Extension::isPending)
                        .map(it -> new Outlook.Request(
                                task.code().value(),
                                task.title(),
                                it.unit().value(),
                                it.due(),
                                it.askedFor(),
                                it.reason(),
                                citations.cite(it))))
                .toList();
    }

    private List<Outlook.Due> due(int days) {
        LocalDate day = material.scope().day();
        return openTasks()
                .flatMap(task -> task.milestones().stream()
                        .filter(it -> !it.met() && isWithin(it.dueNow(), day, days))
                        .map(it -> due(task, it)))
                .sorted(Comparator.comparing(Outlook.Due::due))
                .toList();
    }

    private static boolean isWithin(LocalDate due, LocalDate day, int days) {
        return !due.isBefore(day) && !due.isAfter(day.plusDays(days));
    }

    private static Outlook.Due due(Task task, Milestone it) {
        return new Outlook.Due(
                task.code().value(),
                task.title(),
                task.leads().stream().map(Object::toString).toList(),
                it.dueNow(),
                it.due(),
                it.words(),
                task.percent());
    }

    private List<Outlook.Awaiting> awaitingClosure() {
        return standings.stream()
                .filter(it -> it.task().status() == TaskStatus.DONE)
                .map(it -> new Outlook.Awaiting(
                        it.code(), it.task().title(), it.leads(), citations.citeAll(it.lastWordsOfLeads())))
                .toList();
    }

    private Stream<Task> openTasks() {
        return material.tasks().stream().filter(it -> !it.isClosed());
    }
}
