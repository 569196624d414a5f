package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * Urging (催办) and broadcasts (通知), the office's own acts: first a preview with the number of recipients, sent only
 * when the office answers 确认.
 */
@Component
class CallingOnUnits implements IntentHandler {
    static final String UNREPORTED = "UNREPORTED";
    static final String OVERDUE = "OVERDUE";

    private final Sight sight;
    private final Directory directory;
    private final Compliance compliance;
    private final Previews previews;
    private final Wording wording;

    CallingOnUnits(Sight sight, Directory directory, Compliance compliance, Previews previews, Wording wording) {
        this.sight = sight;
        this.directory = directory;
        this.compliance = compliance;
        this.previews = previews;
        this.wording = wording;
    }

    record Preview(int people, int units, String text) {}

    record UrgeText(String unit, String codes, int count, String example) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.URGE, Intent.BROADCAST);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        List<Previews.Call> calls = turn.understood().intent() == Intent.URGE
                ? urging(turn)
                : broadcasting(turn.understood().args());
        if (calls.isEmpty()) {
            return Answer.text(wording.say("reply-nobody-to-call"));
        }
        previews.keep(turn.person(), calls, turn.now());
        long units = calls.stream().map(Previews.Call::unit).distinct().count();
        return Answer.text(wording.say(
                "reply-call-preview",
                new Preview(calls.size(), (int) units, calls.get(0).text())));
    }

    private List<Previews.Call> broadcasting(Args args) {
        String text = wording.say("push-broadcast", new Preview(0, 0, args.text() == null ? "" : args.text()));
        return liaisons(Set.copyOf(sight.units(args.unit()))).stream()
                .map(it -> new Previews.Call(PushKind.BROADCAST, it.account().value(), it.unit(), List.of(), text))
                .toList();
    }

    private List<Previews.Call> urging(Turn turn) {
        Map<UnitName, Set<TaskCode>> wanted = new LinkedHashMap<>();
        for (String target : turn.understood().args().target()) {
            wantedBy(target, turn)
                    .forEach((unit, codes) -> wanted.computeIfAbsent(unit, key -> new LinkedHashSet<>())
                            .addAll(codes));
        }
        List<Previews.Call> calls = new ArrayList<>();
        wanted.forEach((unit, codes) -> {
            if (!codes.isEmpty()) {
                List<String> shown = codes.stream().map(TaskCode::value).toList();
                String text = wording.say(
                        "push-urge", new UrgeText(unit.value(), String.join(" ", shown), shown.size(), shown.get(0)));
                directory
                        .liaisonsOf(unit)
                        .forEach(it -> calls.add(
                                new Previews.Call(PushKind.URGE, it.account().value(), unit.value(), shown, text)));
            }
        });
        return calls;
    }

    private Map<UnitName, List<TaskCode>> wantedBy(String target, Turn turn) {
        Args args = turn.understood().args();
        List<Task> tasks = sight.of(turn.person(), args).stream()
                .filter(task -> !task.isClosed())
                .toList();
        if (target.equals(UNREPORTED)) {
            return unreported(args, turn);
        }
        if (target.equals(OVERDUE)) {
            return byLead(tasks, task -> task.isOverdueOn(turn.today()));
        }
        List<UnitName> units = sight.units(target);
        if (!units.isEmpty()) {
            return units.stream().collect(Collectors.toMap(unit -> unit, unit -> dueOf(unit, tasks, turn)));
        }
        return byLead(tasks, task -> task.code().value().equals(target));
    }

    private Map<UnitName, List<TaskCode>> unreported(Args args, Turn turn) {
        ReportingPeriod period = args.period() == null
                ? ReportingPeriod.ofReportMadeOn(turn.today())
                : new ReportingPeriod(args.period());
        Set<UnitName> wanted = Set.copyOf(sight.units(args.unit()));
        return compliance.of(period).stream()
                .filter(it -> wanted.contains(it.unit()))
                .collect(Collectors.toMap(ComplianceRow::unit, ComplianceRow::missing));
    }

    /** What a unit is urged about when nothing is named: what it has not reported, and what it leads that is overdue. */
    private List<TaskCode> dueOf(UnitName unit, List<Task> tasks, Turn turn) {
        ReportingPeriod period = ReportingPeriod.ofReportMadeOn(turn.today());
        return tasks.stream()
                .filter(task -> task.concerns(unit))
                .filter(task ->
                        !task.wasReportedBy(unit, period) || task.isLedBy(unit) && task.isOverdueOn(turn.today()))
                .map(Task::code)
                .toList();
    }

    private static Map<UnitName, List<TaskCode>> byLead(List<Task> tasks, Predicate<Task> wanted) {
        Map<UnitName, List<TaskCode>> byLead = new LinkedHashMap<>();
        tasks.stream()
                .filter(wanted)
                .forEach(task -> task.leads()
                        .forEach(lead -> byLead.computeIfAbsent(lead, key -> new ArrayList<>())
                                .add(task.code())));
        return byLead;
    }

    private List<Person> liaisons(Set<UnitName> units) {
        return directory.people().stream()
                .filter(it -> it.role() == Role.LIAISON && units.contains(new UnitName(it.unit())))
                .toList();
    }
}
