package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaisonbot.ledger.DecidingOnTasks;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.NewExtension;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Files the wish for a later date and lays it before the office. */
@Component
class AskingExtension implements IntentHandler {
    private final DecidingOnTasks deciding;
    private final Reporting reporting;
    private final Notices notices;
    private final Wording wording;

    AskingExtension(DecidingOnTasks deciding, Reporting reporting, Notices notices, Wording wording) {
        this.deciding = deciding;
        this.reporting = reporting;
        this.notices = notices;
        this.wording = wording;
    }

    /** A request as filed; what was not said is empty. */
    record Request(String code, String title, String due, String askedFor, String reason) {}

    record Facts(String unit, List<Request> filed, List<Echo.Refusal> refused, String question, String example) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.EXTENSION);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Request> filed = new ArrayList<>();
        List<Echo.Refusal> refused = new ArrayList<>();
        String reason = turn.understood().args().reason();
        List<Item> reported = turn.understood().items().stream()
                .filter(item -> item.status() != null)
                .toList();
        for (Item item : turn.understood().items()) {
            if (item.status() != null) {
                continue;
            }
            NewExtension asked = new NewExtension(
                    item.task(),
                    turn.unit(),
                    item.expected(),
                    reason == null ? "" : reason,
                    item.percent(),
                    item.milestone());
            DecidingOnTasks.Outcome outcome = deciding.ask(asked, turn.origin());
            if (outcome instanceof DecidingOnTasks.Filed it) {
                filed.add(request(it.request(), it.task()));
            } else if (outcome instanceof DecidingOnTasks.Refused it) {
                refused.add(new Echo.Refusal(it.task().value(), wording.say("refused-" + Echo.nameOf(it.why()))));
            }
        }
        String question = turn.understood().question();
        Facts facts = new Facts(
                turn.person().unit(),
                filed,
                refused,
                question == null ? "" : question,
                filed.isEmpty() ? "" : filed.get(0).code());
        if (!filed.isEmpty()) {
            notices.toOffice(wording.say("notice-extension-asked", facts), turn.origin());
        }
        String filedText = wording.say("reply-extension-filed", facts);
        return reported.isEmpty()
                ? Answer.text(filedText)
                : Answer.text(filedText + "\n"
                        + reporting
                                .record(reported, turn.unit(), turn.origin(), null)
                                .text());
    }

    static Request request(Extension request, Task task) {
        return new Request(
                request.task().value(),
                task.title(),
                request.due() == null ? "" : TaskLines.inWords(request.due()),
                request.askedFor() == null ? "" : TaskLines.inWords(request.askedFor()),
                request.reason());
    }
}
