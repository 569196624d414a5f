package org.liaisonbot.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.directory.Contacts.Standing;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Responsible;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether each unit that has something to do can be reached by somebody. */
@Service
@Transactional(readOnly = true)
public class Reachability {
    private final Directory directory;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Standings standings;

    Reachability(Directory directory, Ledger ledger, Outbox outbox, Standings standings) {
        this.directory = directory;
        this.ledger = ledger;
        this.outbox = outbox;
        this.standings = standings;
    }

    /**
     * Something that keeps a unit's mail from arriving.
     *
     * @param person whom it is about; empty when the unit has no liaison at all
     * @param why in words
     * @param others who of the unit can still be reached, by name; empty when nobody can
     */
    public record Finding(String unit, String person, String why, String others) {
        /** By which it is known again. */
        String key() {
            return unit + "|" + person + "|" + why;
        }
    }

    /** All findings, in the directory's order of units. */
    public List<Finding> findings() {
        Map<UserId, Standing> known = standings.known();
        Set<UserId> missed = outbox.missedLastTime();
        List<Task> open =
                ledger.tasks().stream().filter(task -> !task.isClosed()).toList();
        List<Finding> findings = new ArrayList<>();
        directory.unitNames().units().stream()
                .filter(unit -> open.stream()
                        .anyMatch(task -> task.responsible().stream()
                                .map(Responsible::unit)
                                .anyMatch(unit.name()::equals)))
                .forEach(unit -> findings.addAll(of(unit.name(), known, missed)));
        return findings;
    }

    private List<Finding> of(UnitName unit, Map<UserId, Standing> known, Set<UserId> missed) {
        List<Person> liaisons = directory.liaisonsOf(unit);
        if (liaisons.isEmpty()) {
            return List.of(new Finding(unit.value(), "", "没有联络员", ""));
        }
        List<String> reachable = liaisons.stream()
                .filter(it -> why(it, known, missed).isEmpty())
                .map(Person::name)
                .toList();
        return liaisons.stream()
                .filter(it -> !why(it, known, missed).isEmpty())
                .map(it -> new Finding(unit.value(), it.name(), why(it, known, missed), String.join("、", reachable)))
                .toList();
    }

    private static String why(Person person, Map<UserId, Standing> known, Set<UserId> missed) {
        String standing = known.getOrDefault(person.account(), Standing.ACTIVE).chinese();
        return standing.isEmpty() && missed.contains(person.account()) ? "最近一次提醒未送达" : standing;
    }
}
