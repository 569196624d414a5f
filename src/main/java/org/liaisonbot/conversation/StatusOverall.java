package org.liaisonbot.conversation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** The whole at a glance, now or at the end of a past day: counts first, what needs attention, what one can ask next. */
@Component
class StatusOverall implements IntentHandler {
    private static final Duration STRANGERS_SHOWN_FOR = Duration.ofDays(30);

    private final Sight sight;
    private final TaskLines lines;
    private final Compliance compliance;
    private final Strangers strangers;
    private final Wording wording;

    StatusOverall(Sight sight, TaskLines lines, Compliance compliance, Strangers strangers, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.compliance = compliance;
        this.strangers = strangers;
        this.wording = wording;
    }

    record AnnexLine(String annex, int count, int done, int red, int yellow) {}

    /**
     * What the template may say.
     *
     * @param asOf whether it is about a past day
     * @param now what is only told about today, and only to the office; none otherwise
     */
    record Facts(
            String date,
            boolean asOf,
            int count,
            int closed,
            int done,
            int onTrack,
            int delayed,
            int notStarted,
            int silent,
            int red,
            int yellow,
            int green,
            List<AnnexLine> annexes,
            long overdue,
            long pending,
            List<Now> now) {}

    record Now(String period, long unitsMissing, List<InboundRow.Stranger> strangers) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.STATUS_OVERALL);
    }

    @Override
    public Answer handle(Turn turn) {
        Args args = turn.understood().args();
        Optional<LocalDate> past = AsOf.in(turn.origin().words(), args, turn.today());
        LocalDate day = past.orElse(turn.today());
        List<Task> tasks = past.map(it -> sight.of(turn.person(), args, BusinessZone.instantOf(it, LocalTime.MAX)))
                .orElseGet(() -> sight.of(turn.person(), args));
        List<Now> now = past.isEmpty() && turn.isOffice() ? List.of(now(turn)) : List.of();
        return Answer.text(wording.say("reply-status-overall", facts(tasks, day, past.isPresent(), now)));
    }

    private Facts facts(List<Task> tasks, LocalDate day, boolean asOf, List<Now> now) {
        Map<TaskStatus, Integer> statuses = new EnumMap<>(TaskStatus.class);
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        for (Task task : tasks) {
            TaskStatus status = task.status();
            if (status != null) {
                statuses.merge(status, 1, Integer::sum);
            }
            lights.merge(lines.lights(task, day).worse(), 1, Integer::sum);
        }
        int said = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return new Facts(
                TaskLines.inWords(day),
                asOf,
                tasks.size(),
                statuses.getOrDefault(TaskStatus.CLOSED, 0),
                statuses.getOrDefault(TaskStatus.DONE, 0),
                statuses.getOrDefault(TaskStatus.ON_TRACK, 0),
                statuses.getOrDefault(TaskStatus.DELAYED, 0),
                statuses.getOrDefault(TaskStatus.NOT_STARTED, 0),
                tasks.size() - said,
                lights.getOrDefault(Light.RED, 0),
                lights.getOrDefault(Light.YELLOW, 0),
                lights.getOrDefault(Light.GREEN, 0),
                annexes(tasks, day),
                tasks.stream().filter(it -> it.isOverdueOn(day)).count(),
                tasks.stream()
                        .filter(it -> !it.isClosed() && it.pendingExtension().isPresent())
                        .count(),
                now);
    }

    private Now now(Turn turn) {
        ReportingPeriod period = ReportingPeriod.ofReportMadeOn(turn.today());
        return new Now(
                Narrowed.inWords(period.month()),
                compliance.of(period).stream()
                        .filter(it -> !it.missing().isEmpty())
                        .count(),
                strangers.since(turn.now().minus(STRANGERS_SHOWN_FOR)));
    }

    private List<AnnexLine> annexes(List<Task> tasks, LocalDate day) {
        Map<String, List<Task>> byAnnex = new LinkedHashMap<>();
        tasks.forEach(task -> byAnnex.computeIfAbsent(prefixOf(task), key -> new ArrayList<>())
                .add(task));
        return byAnnex.entrySet().stream()
                .map(it -> new AnnexLine(
                        it.getKey(),
                        it.getValue().size(),
                        (int) it.getValue().stream()
                                .filter(task -> task.status() == TaskStatus.DONE || task.isClosed())
                                .count(),
                        count(it.getValue(), Light.RED, day),
                        count(it.getValue(), Light.YELLOW, day)))
                .toList();
    }

    private int count(List<Task> tasks, Light light, LocalDate day) {
        return (int) tasks.stream()
                .filter(task -> lines.lights(task, day).worse() == light)
                .count();
    }

    private static String prefixOf(Task task) {
        String code = task.code().value();
        return code.substring(
                0, code.length() - String.valueOf(task.planned().number()).length());
    }
}
