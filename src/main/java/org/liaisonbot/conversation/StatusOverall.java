package org.liaisonbot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** The whole at a glance: counts first, what needs attention, what one can ask next. */
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

    record Facts(
            String date,
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
            String period,
            long unitsMissing,
            List<InboundRow.Stranger> strangers,
            boolean office) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.STATUS_OVERALL);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> tasks = sight.of(turn.person());
        Map<TaskStatus, Integer> statuses = new EnumMap<>(TaskStatus.class);
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        for (Task task : tasks) {
            TaskStatus status = task.status();
            if (status != null) {
                statuses.merge(status, 1, Integer::sum);
            }
            lights.merge(lines.lights(task, turn.today()).worse(), 1, Integer::sum);
        }
        int said = statuses.values().stream().mapToInt(Integer::intValue).sum();
        ReportingPeriod period = ReportingPeriod.ofReportMadeOn(turn.today());
        Facts facts = new Facts(
                TaskLines.inWords(turn.today()),
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
                annexes(tasks, turn),
                tasks.stream().filter(it -> it.isOverdueOn(turn.today())).count(),
                tasks.stream().filter(it -> it.pendingExtension().isPresent()).count(),
                period.month().getMonthValue() + "月份",
                turn.isOffice()
                        ? compliance.of(period).stream()
                                .filter(it -> !it.missing().isEmpty())
                                .count()
                        : 0,
                turn.isOffice() ? strangers.since(turn.now().minus(STRANGERS_SHOWN_FOR)) : List.of(),
                turn.isOffice());
        return Answer.text(wording.say("reply-status-overall", facts));
    }

    private List<AnnexLine> annexes(List<Task> tasks, Turn turn) {
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
                        count(it.getValue(), Light.RED, turn),
                        count(it.getValue(), Light.YELLOW, turn)))
                .toList();
    }

    private int count(List<Task> tasks, Light light, Turn turn) {
        return (int) tasks.stream()
                .filter(task -> lines.lights(task, turn.today()).worse() == light)
                .count();
    }

    private static String prefixOf(Task task) {
        String code = task.code().value();
        return code.substring(
                0, code.length() - String.valueOf(task.planned().number()).length());
    }
}
