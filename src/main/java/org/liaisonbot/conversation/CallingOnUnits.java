package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * Urging (催办) and broadcasts (通知), the office's own acts: first a preview with the number of recipients, sent only
 * when the office answers 确认. Nobody is urged twice on one day about the same task.
 */
@Component
class CallingOnUnits implements IntentHandler {
    static final String UNREPORTED = "UNREPORTED";
    static final String OVERDUE = "OVERDUE";

    private final Sight sight;
    private final Directory directory;
    private final Compliance compliance;
    private final Previews previews;
    private final UrgedToday urgedToday;
    private final Wording wording;

    CallingOnUnits(
            Sight sight,
            Directory directory,
            Compliance compliance,
            Previews previews,
            UrgedToday urgedToday,
            Wording wording) {
        this.sight = sight;
        this.directory = directory;
        this.compliance = compliance;
        this.previews = previews;
        this.urgedToday = urgedToday;
        this.wording = wording;
    }

    /**
     * What the template may say.
     *
     * @param already how many people are left out because they were urged today about all of it
     * @param silent units that nobody answers for, and that are therefore not reached
     */
    record Preview(int people, int units, int already, String silent, String text) {}

    record Broadcast(String text) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.URGE, Intent.BROADCAST);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        return turn.understood().intent() == Intent.URGE ? urge(turn) : broadcast(turn);
    }

    private Answer broadcast(Turn turn) {
        Args args = turn.understood().args();
        String text = wording.say("push-broadcast", new Broadcast(args.text() == null ? "" : args.text()));
        List<UnitName> units = sight.units(args.unit());
        List<Previews.Call> calls = liaisons(Set.copyOf(units)).stream()
                .map(it -> new Previews.Call(PushKind.BROADCAST, it.account().value(), it.unit(), List.of(), text))
                .toList();
        return preview(calls, 0, units, turn);
    }

    private Answer urge(Turn turn) {
        Map<UnitName, Set<TaskCode>> wanted = wanted(turn);
        UrgedToday.Urged urged = urgedToday.on(turn.today());
        List<Previews.Call> calls = new ArrayList<>();
        int already = 0;
        for (Map.Entry<UnitName, Set<TaskCode>> it : wanted.entrySet()) {
            for (Person person : directory.liaisonsOf(it.getKey())) {
                List<TaskCode> left = urged.leftFor(person.account(), it.getValue());
                if (left.isEmpty()) {
                    already++;
                } else {
                    calls.add(previews.urging(person, left));
                }
            }
        }
        return preview(calls, already, wanted.keySet(), turn);
    }

    private Answer preview(List<Previews.Call> calls, int already, Collection<UnitName> units, Turn turn) {
        String silent = units.stream()
                .filter(it -> directory.liaisonsOf(it).isEmpty())
                .map(UnitName::value)
                .collect(Collectors.joining("、"));
        int reached = (int) calls.stream().map(Previews.Call::unit).distinct().count();
        Preview preview = new Preview(
                calls.size(),
                reached,
                already,
                silent,
                calls.isEmpty() ? "" : calls.get(0).text());
        if (calls.isEmpty()) {
            previews.drop(turn.person());
            return Answer.text(wording.say("reply-nobody-to-call", preview));
        }
        previews.keep(turn.person(), calls, turn.now());
        return Answer.text(wording.say("reply-call-preview", preview));
    }

    /** What each unit is to be urged about; only units with something. */
    private Map<UnitName, Set<TaskCode>> wanted(Turn turn) {
        Map<UnitName, Set<TaskCode>> wanted = new LinkedHashMap<>();
        for (String target : turn.understood().args().target()) {
            wantedBy(target, turn)
                    .forEach((unit, codes) -> wanted.computeIfAbsent(unit, key -> new LinkedHashSet<>())
                            .addAll(codes));
        }
        wanted.values().removeIf(Set::isEmpty);
        return wanted;
    }

    private Map<UnitName, List<TaskCode>> wantedBy(String target, Turn turn) {
        Args args = turn.understood().args();
        List<Task> tasks = sight.of(turn.person(), args).stream()
                .filter(task -> !task.isClosed())
                .toList();
        if (target.equals(UNREPORTED)) {
            return unreported(tasks, turn);
        }
        if (target.equals(OVERDUE)) {
            return byLead(
                    tasks,
                    task -> task.isOverdueOn(turn.today())
                            && Narrowed.holds(
                                    args,
                                    task.nextMilestone().map(Milestone::dueNow).orElse(null)),
                    args);
        }
        List<UnitName> units = sight.units(target);
        if (!units.isEmpty()) {
            Map<UnitName, List<TaskCode>> due = new LinkedHashMap<>();
            units.forEach(unit -> due.put(unit, dueOf(unit, tasks, turn)));
            return due;
        }
        return aboutTask(
                tasks.stream()
                        .filter(task -> task.code().value().equals(target))
                        .toList(),
                args);
    }

    /** A unit named beside the task is urged alone, whatever its part; else all lead units that have not said it is done. */
    private Map<UnitName, List<TaskCode>> aboutTask(List<Task> tasks, Args args) {
        if (args.unit() == null) {
            return byLead(tasks, task -> true, args);
        }
        Map<UnitName, List<TaskCode>> named = new LinkedHashMap<>();
        for (Task task : tasks) {
            sight.units(args.unit()).stream()
                    .filter(task::concerns)
                    .forEach(unit -> named.put(unit, List.of(task.code())));
        }
        return named;
    }

    private Map<UnitName, List<TaskCode>> unreported(List<Task> tasks, Turn turn) {
        Args args = turn.understood().args();
        ReportingPeriod period = period(turn);
        Set<UnitName> units = Set.copyOf(sight.units(args.unit()));
        Set<TaskCode> codes = tasks.stream().map(Task::code).collect(Collectors.toSet());
        Map<UnitName, List<TaskCode>> missing = new LinkedHashMap<>();
        compliance.of(period).stream()
                .filter(it -> units.contains(it.unit()))
                .forEach(it -> missing.put(
                        it.unit(), it.missing().stream().filter(codes::contains).toList()));
        return missing;
    }

    private static ReportingPeriod period(Turn turn) {
        Args args = turn.understood().args();
        return args.period() == null
                ? ReportingPeriod.ofReportMadeOn(turn.today())
                : new ReportingPeriod(args.period());
    }

    /** What a unit is urged about when nothing is named: what it has not reported, and what it leads that is overdue. */
    private static List<TaskCode> dueOf(UnitName unit, List<Task> tasks, Turn turn) {
        ReportingPeriod period = period(turn);
        return tasks.stream()
                .filter(task -> task.concerns(unit))
                .filter(task ->
                        !task.wasReportedBy(unit, period) || task.isLedBy(unit) && task.isOverdueOn(turn.today()))
                .map(Task::code)
                .toList();
    }

    private Map<UnitName, List<TaskCode>> byLead(List<Task> tasks, Predicate<Task> wanted, Args args) {
        Set<UnitName> units = Set.copyOf(sight.units(args.unit()));
        Map<UnitName, List<TaskCode>> byLead = new LinkedHashMap<>();
        tasks.stream()
                .filter(wanted)
                .forEach(task -> openLeads(task)
                        .filter(lead -> args.unit() == null || units.contains(lead))
                        .forEach(lead -> byLead.computeIfAbsent(lead, key -> new ArrayList<>())
                                .add(task.code())));
        return byLead;
    }

    /** The lead units whose word on the next milestone is still missing; all of them when none is left. */
    private static Stream<UnitName> openLeads(Task task) {
        Set<UnitName> done = task.nextMilestone().map(Milestone::saidDoneBy).orElse(Set.of());
        return task.leads().stream().filter(lead -> !done.contains(lead));
    }

    private List<Person> liaisons(Set<UnitName> units) {
        return directory.people().stream()
                .filter(it -> it.role() == Role.LIAISON && units.contains(new UnitName(it.unit())))
                .toList();
    }
}
