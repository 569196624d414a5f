package org.liaisonbot.conversation;

import java.util.List;
import java.util.Set;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** How the tasks of a unit, an annex or a leader stand: counts, then each by urgency. */
@Component
class StatusOfMany implements IntentHandler {
    private final Sight sight;
    private final TaskLines lines;
    private final Compliance compliance;
    private final Wording wording;

    StatusOfMany(Sight sight, TaskLines lines, Compliance compliance, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.compliance = compliance;
        this.wording = wording;
    }

    /**
     * What the template may say.
     *
     * @param period the month of the report below; empty when it is not about one unit
     */
    record Facts(
            String whose,
            int count,
            long red,
            long yellow,
            List<TaskLines.Line> tasks,
            String period,
            int required,
            int reported,
            String missing) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.STATUS_UNIT, Intent.STATUS_ANNEX, Intent.STATUS_LEADER);
    }

    @Override
    public Answer handle(Turn turn) {
        Args args = turn.understood().args();
        List<Task> tasks = sight.of(turn.person(), args);
        ReportingPeriod period = args.period() == null
                ? ReportingPeriod.ofReportMadeOn(turn.today())
                : new ReportingPeriod(args.period());
        List<UnitName> units = args.unit() == null ? List.of() : sight.units(args.unit());
        ComplianceRow duty = units.size() == 1 ? dutyOf(units.get(0), period) : null;
        return Answer.text(wording.say(
                "reply-status-of-many",
                new Facts(
                        whose(args),
                        tasks.size(),
                        count(tasks, Light.RED, turn),
                        count(tasks, Light.YELLOW, turn),
                        lines.byUrgency(tasks, turn.today()),
                        duty == null ? "" : period.month().getMonthValue() + "月份",
                        duty == null ? 0 : duty.required(),
                        duty == null ? 0 : duty.reported(),
                        duty == null ? "" : joined(duty))));
    }

    private ComplianceRow dutyOf(UnitName unit, ReportingPeriod period) {
        return compliance.of(period).stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long count(List<Task> tasks, Light light, Turn turn) {
        return tasks.stream()
                .filter(task -> lines.lights(task, turn.today()).worse() == light)
                .count();
    }

    private static String joined(ComplianceRow duty) {
        return String.join(" ", duty.missing().stream().map(it -> it.value()).toList());
    }

    private static String whose(Args args) {
        if (args.unit() != null) {
            return args.unit();
        }
        return args.leader() == null ? args.annex() + "类任务" : args.leader() + "牵头任务";
    }
}
