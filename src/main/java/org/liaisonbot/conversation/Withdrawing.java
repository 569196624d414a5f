package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.RecordingReports;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Takes back what the unit reported last, on the tasks named or at all. */
@Component
class Withdrawing implements IntentHandler {
    private final RecordingReports recording;
    private final Wording wording;

    Withdrawing(RecordingReports recording, Wording wording) {
        this.recording = recording;
        this.wording = wording;
    }

    /** What was taken back, by the words that had reported it. */
    record Facts(List<Withdrawn> withdrawn) {
        static Facts of(List<Report> withdrawn) {
            Map<String, List<Report>> byWords = withdrawn.stream()
                    .collect(Collectors.groupingBy(Report::words, LinkedHashMap::new, Collectors.toList()));
            return new Facts(byWords.entrySet().stream()
                    .map(it -> new Withdrawn(
                            it.getKey(),
                            it.getValue().stream()
                                    .map(report -> report.task().value())
                                    .collect(Collectors.joining(" "))))
                    .toList());
        }
    }

    /** The reports of one message. */
    record Withdrawn(String words, String codes) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.WITHDRAW);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Report> withdrawn = new ArrayList<>();
        List<TaskCode> named =
                turn.understood().items().stream().map(Item::task).toList();
        if (named.isEmpty()) {
            withdrawn.addAll(recording.withdraw(turn.unit(), null, turn.origin()));
        }
        named.forEach(task -> withdrawn.addAll(recording.withdraw(turn.unit(), task, turn.origin())));
        Facts facts = Facts.of(withdrawn);
        return Answer.text(wording.say("reply-withdrawn", facts));
    }
}
