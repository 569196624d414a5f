package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** How the tasks of a unit, an annex or a leader stand, now or at the end of a past day: counts, then each by urgency. */
@Component
class StatusOfMany implements IntentHandler {
    private static final Pattern ASKS_ABOUT_REPORT =
            Pattern.compile("报了[吗么没]|[上报]报?没报|报没有|报过[吗么没]|有没有报|是否已?(?:上报|报送|报)|交了[吗么没]|报(?:齐|全)了[吗么没]|报上来");

    private final Sight sight;
    private final TaskLists lists;
    private final TaskLines lines;
    private final Compliance compliance;
    private final Wording wording;

    StatusOfMany(Sight sight, TaskLists lists, TaskLines lines, Compliance compliance, Wording wording) {
        this.sight = sight;
        this.lists = lists;
        this.lines = lines;
        this.compliance = compliance;
        this.wording = wording;
    }

    /**
     * What the template may say.
     *
     * @param asOf the past day that was asked about; empty for now
     */
    record Facts(
            String whose,
            String asOf,
            long red,
            long yellow,
            long green,
            long closed,
            Page<TaskLines.Line> page,
            Duty duty) {}

    /**
     * How the unit, or the units of a group, reported for a month.
     *
     * @param period such as 5月份; empty when it is not about units
     * @param missing what is missing: codes of a unit, units of a group
     */
    record Duty(String period, int required, int reported, String missing) {
        static final Duty NONE = new Duty("", 0, 0, "");
    }

    record Reported(String whose, Duty duty) {}

    record Others(String leader, String own) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.STATUS_UNIT, Intent.STATUS_ANNEX, Intent.STATUS_LEADER);
    }

    @Override
    public Answer handle(Turn turn) {
        Args args = turn.understood().args();
        if (isAboutAnotherLeader(args, turn)) {
            return Answer.text(wording.say(
                    "reply-other-leader",
                    new Others(
                            args.leader() == null ? "" : args.leader(),
                            turn.person().unit())));
        }
        if (turn.isOffice()
                && args.unit() != null
                && ASKS_ABOUT_REPORT.matcher(turn.origin().words()).find()) {
            return Answer.text(wording.say("reply-has-reported", new Reported(whose(args), duty(turn))));
        }
        Optional<LocalDate> past = pastDay(turn);
        LocalDate day = past.orElse(turn.today());
        List<Task> tasks = past.map(it -> sight.of(turn.person(), args, BusinessZone.instantOf(it, LocalTime.MAX)))
                .orElseGet(() -> sight.of(turn.person(), args));
        String whose = whose(args);
        TaskLists.Shown shown = lists.show(whose + "情况", tasks, day, turn);
        Facts facts = new Facts(
                whose,
                past.map(TaskLines::inWords).orElse(""),
                count(tasks, Light.RED, day),
                count(tasks, Light.YELLOW, day),
                count(tasks, Light.GREEN, day),
                count(tasks, Light.BLUE, day),
                shown.page(),
                past.isPresent() ? Duty.NONE : duty(turn));
        return new Answer(wording.say("reply-status-of-many", facts), shown.files());
    }

    /** A month beside a unit asks whether it has reported, unless its end is named. */
    private static Optional<LocalDate> pastDay(Turn turn) {
        String words = turn.origin().words();
        return turn.understood().intent() == Intent.STATUS_UNIT
                ? AsOf.namedIn(words, turn.today())
                : AsOf.in(words, turn.understood().args(), turn.today());
    }

    private static boolean isAboutAnotherLeader(Args args, Turn turn) {
        return turn.person().role() == Role.LEADER_LIAISON
                && args.leader() != null
                && !args.leader().equals(turn.person().unit());
    }

    private Duty duty(Turn turn) {
        Args args = turn.understood().args();
        if (args.unit() == null || !turn.isOffice()) {
            return Duty.NONE;
        }
        ReportingPeriod period = args.period() == null
                ? ReportingPeriod.ofReportMadeOn(turn.today())
                : new ReportingPeriod(args.period());
        Set<UnitName> units = Set.copyOf(sight.units(args.unit()));
        List<ComplianceRow> rows = compliance.of(period).stream()
                .filter(it -> units.contains(it.unit()))
                .toList();
        return new Duty(
                Narrowed.inWords(period.month()),
                rows.stream().mapToInt(ComplianceRow::required).sum(),
                rows.stream().mapToInt(ComplianceRow::reported).sum(),
                rows.size() == 1 ? codes(rows.get(0)) : units(rows));
    }

    private static String codes(ComplianceRow row) {
        return row.missing().stream().map(it -> it.value()).collect(Collectors.joining(" "));
    }

    private static String units(List<ComplianceRow> rows) {
        return rows.stream()
                .filter(it -> !it.missing().isEmpty())
                .map(it -> it.unit().value() + it.missing().size() + "项")
                .collect(Collectors.joining("、"));
    }

    private long count(List<Task> tasks, Light light, LocalDate day) {
        return tasks.stream()
                .filter(task -> lines.lights(task, day).worse() == light)
                .count();
    }

    private static String whose(Args args) {
        boolean leaderAlone = args.leader() != null && args.unit() == null && args.annex() == null;
        boolean annexAlone = args.annex() != null && args.unit() == null && args.leader() == null;
        return Narrowed.inWords(args, false) + (leaderAlone || annexAlone ? "任务" : "");
    }
}
