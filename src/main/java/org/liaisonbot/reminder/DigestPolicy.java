package org.liaisonbot.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Responsible;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.ReportingPeriod;

/** Who gets a digest on a working day, and what stands in it. Pure: the same tasks and people give the same digests. */
final class DigestPolicy {
    private final DeadlinePoints points;
    private final MonthlyDuty duty;
    private final Schedule schedule;
    private final List<Matter> matters;

    DigestPolicy(DeadlinePoints points, MonthlyDuty duty, Schedule schedule) {
        this(points, duty, schedule, List.of());
    }

    /** @param matters those that are open */
    DigestPolicy(DeadlinePoints points, MonthlyDuty duty, Schedule schedule, List<Matter> matters) {
        this.matters = List.copyOf(matters);
        this.points = points;
        this.duty = duty;
        this.schedule = schedule;
    }

    /** The digests of a working day, only for people for whom there is something in it. */
    List<Digest> on(LocalDate day, List<Task> tasks, List<Person> people) {
        ReportingPeriod period = periodAskedAboutOn(day).orElse(null);
        return liaisons(people)
                .map(person -> digest(person, day, tasks, period))
                .filter(digest -> !digest.isEmpty())
                .toList();
    }

    /** What is still missing for the period whose window ends on this day, for everybody who has something missing. */
    List<Digest> missingOn(LocalDate day, List<Task> tasks, List<Person> people) {
        ReportingPeriod period = periodAskedAboutOn(day).orElse(null);
        return liaisons(people)
                .map(person ->
                        new Digest(person, day, List.of(), List.of(), missing(unitOf(person), period, tasks), period))
                .filter(digest -> !digest.isEmpty())
                .toList();
    }

    private Optional<ReportingPeriod> periodAskedAboutOn(LocalDate day) {
        return Optional.of(ReportingPeriod.askedAboutIn(YearMonth.from(day)))
                .filter(period -> schedule.isInMonthlyWindow(day) && duty.isAskedAbout(period));
    }

    private Digest digest(Person person, LocalDate day, List<Task> tasks, @Nullable ReportingPeriod period) {
        UnitName unit = unitOf(person);
        List<Digest.DueNotice> deadlines = tasks.stream()
                .map(task -> deadline(task, unit, day))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(it -> it.milestone().dueNow()))
                .toList();
        return new Digest(person, day, deadlines, charges(unit, day), missing(unit, period, tasks), period);
    }

    /** What was decided is named on the same days as the milestone of a lead unit. */
    private List<Digest.Charge> charges(UnitName unit, LocalDate day) {
        return matters.stream()
                .flatMap(matter -> matter.openAssignment().stream()
                        .filter(it -> it.owner().equals(unit) && points.isNamedOn(day, it.due(), Part.LEAD))
                        .map(it -> new Digest.Charge(matter, it, points.workingDaysLeft(day, it.due()))))
                .sorted(Comparator.comparing(it -> it.assignment().due()))
                .toList();
    }

    private List<Task> missing(UnitName unit, @Nullable ReportingPeriod period, List<Task> tasks) {
        return period == null ? List.of() : duty.missing(unit, period, tasks);
    }

    /** The next milestone of a task, if it is to be named to this unit today; a unit that said it is done is left alone. */
    private Optional<Digest.DueNotice> deadline(Task task, UnitName unit, LocalDate day) {
        Optional<Part> part = task.responsible().stream()
                .filter(it -> it.unit().equals(unit))
                .map(Responsible::part)
                .findFirst();
        if (part.isEmpty() || task.isClosed()) {
            return Optional.empty();
        }
        return task.milestones().stream()
                .filter(it -> !it.met() && !it.saidDoneBy().contains(unit) && !task.isExtensionPendingFor(it))
                .filter(it -> points.isNamedOn(day, it.dueNow(), part.get()))
                .min(Comparator.comparing(Milestone::dueNow))
                .map(it -> new Digest.DueNotice(task, it, points.workingDaysLeft(day, it.dueNow())));
    }

    private static Stream<Person> liaisons(List<Person> people) {
        return people.stream().filter(person -> person.role() == Role.LIAISON);
    }

    private static UnitName unitOf(Person person) {
        return new UnitName(person.unit());
    }
}
