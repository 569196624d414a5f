package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.audit.Masking;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.rollup.document.LedgerWorkbook.WholeLedger;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Gathers what a roll-up is computed from. */
@Component
class Gathering {
    private static final int MONTHS_TO_LOOK_BACK = 12;

    private final Ledger ledger;
    private final MonthlyWindows windows;
    private final Directory directory;
    private final MeasuringBurden burden;
    private final Material.Rules rules;

    Gathering(
            Ledger ledger,
            MonthlyWindows windows,
            Directory directory,
            MeasuringBurden burden,
            WorkingDays workingDays,
            Policy policy) {
        this.burden = burden;
        this.ledger = ledger;
        this.windows = windows;
        this.directory = directory;
        this.rules = new Material.Rules(workingDays, policy);
    }

    Material material(Scope scope, List<RollUp> earlierIssues) {
        Material.ClosedWindow window = window(scope);
        return new Material(
                scope,
                ledger.plan().map(PlanHeader::number).orElse(""),
                ledger.tasksAsOf(scope.asOf()),
                ledger.tasksAsOf(scope.comparedWith()),
                window,
                directory.unitNames().units().stream().map(Unit::name).toList(),
                earlierIssues,
                ledger.reports().stream()
                        .filter(Report::withdrawn)
                        .map(Report::id)
                        .collect(Collectors.toSet()),
                rules,
                scope.kind() == Scope.Kind.MONTH ? burden.of(YearMonth.from(scope.from()), window) : null);
    }

    /** What takes the people of the directory out of what is exported. */
    Masking masking() {
        List<Person> people = directory.people();
        List<String> units = directory.unitNames().units().stream()
                .map(it -> it.name().value())
                .toList();
        return new Masking(
                people.stream().map(Person::name).toList(),
                people.stream().map(it -> it.account().value()).toList(),
                text -> units.stream().anyMatch(it -> it.contains(text)));
    }

    /** Every task and every report as recorded, with the lines that show them. */
    WholeLedger everything(Instant now) {
        Scope scope = Scope.ofWeek(IsoWeek.of(BusinessZone.dayOf(now)), now);
        return new WholeLedger(
                new Compiling(material(scope, List.of())).rollUp().ledger(),
                ledger.tasksAsOf(now),
                ledger.reports(),
                masking());
    }

    /** A month prints its own window, a week the last one that was closed by then. */
    private Material.@Nullable ClosedWindow window(Scope scope) {
        YearMonth month = YearMonth.from(scope.from());
        return scope.kind() == Scope.Kind.MONTH
                ? closedBy(scope.asOf(), new ReportingPeriod(month)).orElse(null)
                : Stream.iterate(YearMonth.from(scope.day()), it -> it.minusMonths(1))
                        .limit(MONTHS_TO_LOOK_BACK)
                        .map(ReportingPeriod::askedAboutIn)
                        .map(it -> closedBy(scope.asOf(), it))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    private Optional<Material.ClosedWindow> closedBy(Instant instant, ReportingPeriod period) {
        return windows.closedAt(period)
                .filter(it -> !it.isAfter(instant))
                .map(it -> new Material.ClosedWindow(period, it, windows.ended(period)));
    }
}
