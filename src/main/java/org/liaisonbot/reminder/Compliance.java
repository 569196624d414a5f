package org.liaisonbot.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has reported for a period and who has not, and why; nobody is said not to have reported who was not reached. */
@Service
@Transactional(readOnly = true)
public class Compliance {
    private final Ledger ledger;
    private final Directory directory;
    private final MonthlyWindows windows;
    private final Outbox outbox;
    private final Policy policy;
    private final Clock clock;

    Compliance(Ledger ledger, Directory directory, MonthlyWindows windows, Outbox outbox, Policy policy, Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.windows = windows;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /** One row for each unit of the directory, in its order; what a closed window required does not change any more. */
    public List<ComplianceRow> of(ReportingPeriod period) {
        return windows.closedAt(period).isPresent() ? afterClose(period) : soFar(period);
    }

    /** How the window would end if it were closed now. */
    List<MonthlyWindows.Ended> endsOf(ReportingPeriod period) {
        Optional<MonthlyDuty> duty = dutyFor(period);
        if (duty.isEmpty()) {
            return List.of();
        }
        List<Task> tasks = ledger.tasks();
        Reach reach = reach(period);
        return directory.unitNames().units().stream()
                .map(Unit::name)
                .flatMap(unit -> duty.get().of(unit, tasks).stream()
                        .map(task -> new MonthlyWindows.Ended(
                                unit,
                                task.code(),
                                task.wasReportedBy(unit, period) ? WindowOutcome.REPORTED : reach.whyMissing(unit))))
                .toList();
    }

    private List<ComplianceRow> soFar(ReportingPeriod period) {
        Map<UnitName, List<MonthlyWindows.Ended>> ends =
                endsOf(period).stream().collect(Collectors.groupingBy(MonthlyWindows.Ended::unit));
        boolean wasAsked = !LocalDate.now(clock.withZone(BusinessZone.ID))
                .isBefore(period.windowMonth().atDay(1));
        return rows(period, ends, wasAsked);
    }

    private List<ComplianceRow> afterClose(ReportingPeriod period) {
        return rows(
                period,
                windows.ended(period).stream().collect(Collectors.groupingBy(MonthlyWindows.Ended::unit)),
                true);
    }

    private List<ComplianceRow> rows(
            ReportingPeriod period, Map<UnitName, List<MonthlyWindows.Ended>> ends, boolean wasAsked) {
        Map<TaskCode, Task> tasks = ledger.tasks().stream().collect(Collectors.toMap(Task::code, task -> task));
        return directory.unitNames().units().stream()
                .map(Unit::name)
                .map(unit -> row(unit, period, ends.getOrDefault(unit, List.of()), tasks, wasAsked))
                .toList();
    }

    private static ComplianceRow row(
            UnitName unit,
            ReportingPeriod period,
            List<MonthlyWindows.Ended> ends,
            Map<TaskCode, Task> tasks,
            boolean wasAsked) {
        List<Report> reports = ends.stream()
                .map(it -> Optional.ofNullable(tasks.get(it.task())))
                .flatMap(Optional::stream)
                .map(task -> task.reportOf(unit, period))
                .flatMap(Optional::stream)
                .toList();
        Set<TaskCode> reported = reports.stream().map(Report::task).collect(Collectors.toSet());
        List<MonthlyWindows.Ended> missing =
                ends.stream().filter(it -> !reported.contains(it.task())).toList();
        int onTime = (int) reports.stream().filter(Report::onTime).count();
        return new ComplianceRow(
                unit,
                ends.size(),
                reports.size(),
                onTime,
                reports.size() - onTime,
                missing.stream().map(MonthlyWindows.Ended::task).toList(),
                wasAsked ? reasonOf(missing) : null);
    }

    /** A report that was there at the close and was withdrawn since is missing as one that was never made. */
    private static @Nullable WindowOutcome reasonOf(List<MonthlyWindows.Ended> missing) {
        return missing.stream()
                .map(it -> it.outcome() == WindowOutcome.REPORTED ? WindowOutcome.NOT_REPORTED : it.outcome())
                .findFirst()
                .orElse(null);
    }

    private Optional<MonthlyDuty> dutyFor(ReportingPeriod period) {
        return ledger.plan().map(plan -> new MonthlyDuty(plan, policy)).filter(duty -> duty.isAskedAbout(period));
    }

    private Reach reach(ReportingPeriod period) {
        Map<String, List<UserId>> liaisons = directory.people().stream()
                .filter(person -> person.role() == Role.LIAISON)
                .collect(Collectors.groupingBy(Person::unit, Collectors.mapping(Person::account, Collectors.toList())));
        return new Reach(liaisons, outbox.reachedAbout(period));
    }

    private record Reach(Map<String, List<UserId>> liaisons, Set<UserId> reached) {
        WindowOutcome whyMissing(UnitName unit) {
            List<UserId> people = liaisons.getOrDefault(unit.value(), List.of());
            if (people.isEmpty()) {
                return WindowOutcome.NO_LIAISON;
            }
            return people.stream().anyMatch(reached::contains)
                    ? WindowOutcome.NOT_REPORTED
                    : WindowOutcome.NOT_DELIVERED;
        }
    }
}
