package org.liaisonbot.conversation;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Shows single tasks with all that one asks about them: what, by when, who, how far, in whose words. */
@Component
class ShowingTask implements IntentHandler {
    private static final int REPORTS_SHOWN = 5;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日");

    private final Sight sight;
    private final TaskLines lines;
    private final Evidence evidence;
    private final Wording wording;

    ShowingTask(Sight sight, TaskLines lines, Evidence evidence, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.evidence = evidence;
        this.wording = wording;
    }

    /** A milestone in words; met, extended or open. */
    record Node(int number, String due, String words, String extendedTo, boolean met) {}

    record Said(String day, String unit, String name, String words) {}

    record Facts(
            TaskLines.Line task,
            String section,
            String measures,
            String deadline,
            List<Node> nodes,
            String leaders,
            String leads,
            String supports,
            List<Said> reports,
            String evidence) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.QUERY_TASK, Intent.STATUS_TASK);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> visible = sight.of(turn.person());
        List<String> shown = new ArrayList<>();
        for (Item item : turn.understood().items()) {
            Optional<Task> task =
                    visible.stream().filter(it -> it.code().equals(item.task())).findFirst();
            shown.add(task.map(it -> wording.say("reply-task", facts(it, turn)))
                    .orElseGet(() -> wording.say(
                            "reply-not-yours", new Echo.Refusal(item.task().value(), ""))));
        }
        return Answer.text(String.join("\n\n", shown));
    }

    private Facts facts(Task task, Turn turn) {
        return new Facts(
                lines.of(task, turn.today()),
                task.planned().section(),
                shortened(task.planned().measures()),
                task.planned().deadlineText(),
                task.milestones().stream().map(ShowingTask::node).toList(),
                String.join("、", task.planned().leaders()),
                String.join("、", task.planned().leadUnits()),
                String.join("、", task.planned().supportUnits()),
                lastOfEachUnit(task),
                evidenceOf(task));
    }

    /** How many pieces of evidence each unit has sent. */
    private String evidenceOf(Task task) {
        Map<String, Long> counts = evidence.showing(task.code()).stream()
                .collect(Collectors.groupingBy(it -> it.unit().value(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> it.getKey() + it.getValue() + "份")
                .collect(Collectors.joining("、"));
    }

    private static Node node(Milestone milestone) {
        return new Node(
                milestone.number(),
                TaskLines.inWords(milestone.due()),
                milestone.words(),
                milestone.extendedTo() == null ? "" : TaskLines.inWords(milestone.extendedTo()),
                milestone.met());
    }

    private static List<Said> lastOfEachUnit(Task task) {
        return task.responsible().stream()
                .map(it -> task.lastReportOf(it.unit()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Report::at).reversed())
                .limit(REPORTS_SHOWN)
                .map(it -> new Said(
                        AT.format(BusinessZone.timeOf(it.at())), it.unit().value(), it.byName(), it.words()))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 150 ? text : text.substring(0, 149) + "…";
    }
}
