package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.understanding.Args;
import org.springframework.stereotype.Component;

/** What a person may see: the office all, a leader's liaison that leader's tasks, a liaison the unit's own. */
@Component
class Sight {
    private final Ledger ledger;
    private final Directory directory;

    Sight(Ledger ledger, Directory directory) {
        this.ledger = ledger;
        this.directory = directory;
    }

    /** The tasks that the person may see, in the plan's order. */
    List<Task> of(Person person) {
        return ledger.tasks().stream().filter(mayBeSeenBy(person)).toList();
    }

    /** Those of them that a message narrows to: by unit or group, leader, annex. */
    List<Task> of(Person person, Args args) {
        return narrowed(of(person), args);
    }

    /** Likewise, as the tasks stood at an instant. */
    List<Task> of(Person person, Args args, Instant instant) {
        List<Task> then =
                ledger.tasksAsOf(instant).stream().filter(mayBeSeenBy(person)).toList();
        return narrowed(then, args);
    }

    private List<Task> narrowed(List<Task> tasks, Args args) {
        return tasks.stream()
                .filter(task -> isOfAnnex(task, args.annex()) && isOfLeader(task, args.leader()))
                .filter(concerns(args.unit()))
                .toList();
    }

    static Predicate<Task> mayBeSeenBy(Person person) {
        return switch (person.role()) {
            case OFFICE -> task -> true;
            case LEADER_LIAISON -> task -> isOfLeader(task, person.unit());
            case LIAISON -> task -> task.concerns(new UnitName(person.unit()));
        };
    }

    /** The units that a name in a message stands for: all of a group's, or the one; all units without a name. */
    List<UnitName> units(@Nullable String unitOrGroup) {
        if (unitOrGroup == null) {
            return directory.unitNames().units().stream().map(it -> it.name()).toList();
        }
        return directory.unitNames().expand(unitOrGroup);
    }

    private Predicate<Task> concerns(@Nullable String unitOrGroup) {
        if (unitOrGroup == null) {
            return task -> true;
        }
        List<UnitName> units = units(unitOrGroup);
        return task -> units.stream().anyMatch(task::concerns);
    }

    private static boolean isOfAnnex(Task task, @Nullable String annex) {
        return annex == null || task.code().value().replaceAll("\\d+$", "").equals(annex);
    }

    private static boolean isOfLeader(Task task, @Nullable String leader) {
        return leader == null || task.planned().leaders().contains(leader);
    }
}
