package org.liaisonbot.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushState;
import org.liaisonbot.reminder.Bell;
import org.liaisonbot.reminder.Rehearsal;
import org.liaisonbot.reminder.Reminders;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.WorkingDays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The bot's own modules, as the page of simulator mode looks at them. */
@Component
@Profile("simulator")
class RealOffice implements SimulatedOffice {
    private final Directory directory;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Reminders reminders;
    private final Rehearsal rehearsal;
    private final WorkingDays workingDays;
    private final Policy policy;
    private final Clock clock;

    RealOffice(
            Directory directory,
            Ledger ledger,
            Outbox outbox,
            Reminders reminders,
            Rehearsal rehearsal,
            WorkingDays workingDays,
            Policy policy,
            Clock clock) {
        this.directory = directory;
        this.ledger = ledger;
        this.outbox = outbox;
        this.reminders = reminders;
        this.rehearsal = rehearsal;
        this.workingDays = workingDays;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<Person> people() {
        Map<String, String> categories = new HashMap<>();
        for (Unit unit : directory.unitNames().units()) {
            categories.put(unit.name().value(), unit.category());
        }
        return directory.people().stream()
                .map(it -> new Person(
                        it.account().value(),
                        it.name(),
                        it.unit(),
                        categories.getOrDefault(it.unit(), ""),
                        role(it.role())))
                .sorted(Comparator.comparing(Person::role))
                .toList();
    }

    @Override
    public OfficeTime time() {
        Instant now = clock.instant();
        LocalDate today = BusinessZone.dayOf(now);
        Optional<Event> next = reminders.nextAfter(now).map(bell -> new Event(bell.at(), chinese(bell)));
        return new OfficeTime(now, workingDays.isWorkingDay(today), workingDays.after(today, 1), next.orElse(null));
    }

    @Override
    public Moved moveTo(Instant target) {
        Instant before = clock.instant();
        try {
            rehearsal.moveTo(target);
        } catch (Rehearsal.BackwardsInTime backwards) {
            throw new IllegalArgumentException("the clock only moves forward", backwards);
        }
        return new Moved(outbox.between(BusinessZone.dayOf(before), BusinessZone.dayOf(target)).stream()
                .filter(it -> it.plannedAt().isAfter(before) && it.state() != PushState.PLANNED)
                .flatMap(it -> it.recipients().stream()
                        .map(person -> new Push(
                                it.sentAt() == null ? it.plannedAt() : it.sentAt(),
                                it.kind().chinese(),
                                person.value(),
                                directory
                                        .person(person)
                                        .map(known -> known.name())
                                        .orElse(person.value()),
                                it.state() == PushState.FAILED)))
                .toList());
    }

    @Override
    public List<TaskLine> tasks() {
        LocalDate today = LocalDate.now(clock);
        List<TaskLine> lines = new ArrayList<>();
        for (Task task : ledger.tasks()) {
            Lights lights = Lights.of(task, today, workingDays, policy);
            lines.add(new TaskLine(
                    task.code().value(),
                    task.title(),
                    task.leads().stream().map(UnitName::value).toList(),
                    nextDue(task),
                    task.percent(),
                    Light.valueOf(lights.worse().name()),
                    lights.reason()));
        }
        return lines;
    }

    private static @Nullable LocalDate nextDue(Task task) {
        return task.nextMilestone().map(Milestone::dueNow).orElse(null);
    }

    private static String chinese(Bell bell) {
        return bell.job().push().chinese();
    }

    private static Role role(org.liaisonbot.directory.Role role) {
        return switch (role) {
            case OFFICE -> Role.OFFICE;
            case LEADER_LIAISON -> Role.LEADER;
            case LIAISON -> Role.LIAISON;
        };
    }
}
