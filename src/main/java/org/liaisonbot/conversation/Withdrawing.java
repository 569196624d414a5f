package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** What was taken back; of a report its task and its own words. */
    record Facts(List<Withdrawn> withdrawn) {}

    record Withdrawn(String code, String words) {}

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
        Facts facts = new Facts(withdrawn.stream()
                .map(it -> new Withdrawn(it.task().value(), it.words()))
                .toList());
        return Answer.text(wording.say("reply-withdrawn", facts));
    }
}
