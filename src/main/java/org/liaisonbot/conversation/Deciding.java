package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.DecidingOnTasks;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Carries out what the office decides on tasks and requests, and tells the units that it touches. */
@Component
class Deciding implements IntentHandler {
    private final DecidingOnTasks deciding;
    private final Notices notices;
    private final Wording wording;

    Deciding(DecidingOnTasks deciding, Notices notices, Wording wording) {
        this.deciding = deciding;
        this.notices = notices;
        this.wording = wording;
    }

    /** What was decided, of a request also the date; what does not apply is empty. */
    record Decision(String code, String title, String reason, String date) {}

    record Facts(List<Decision> decided, List<Echo.Refusal> refused) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.CLOSE, Intent.RETURN, Intent.APPROVE_EXTENSION, Intent.REJECT_EXTENSION);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        String kind = Echo.nameOf(turn.understood().intent());
        String reason = turn.understood().args().reason();
        List<Decision> decided = new ArrayList<>();
        List<Echo.Refusal> refused = new ArrayList<>();
        for (Item item : turn.understood().items()) {
            DecidingOnTasks.Outcome outcome = decide(item.task(), reason == null ? "" : reason, turn);
            if (outcome instanceof DecidingOnTasks.Refused it) {
                refused.add(new Echo.Refusal(it.task().value(), wording.say("refused-" + Echo.nameOf(it.why()))));
            } else {
                Decision decision = decision(outcome, reason);
                decided.add(decision);
                Task task = taskOf(outcome);
                notices.toLiaisonsOf(
                        task.leads(), List.of(task.code()), wording.say("notice-" + kind, decision), turn.origin());
            }
        }
        return Answer.text(wording.say("reply-" + kind, new Facts(decided, refused)));
    }

    private DecidingOnTasks.Outcome decide(TaskCode task, String reason, Turn turn) {
        return switch (turn.understood().intent()) {
            case CLOSE -> deciding.close(task, turn.origin());
            case RETURN -> deciding.sendBack(task, reason, turn.origin());
            case APPROVE_EXTENSION -> deciding.approve(task, turn.origin());
            case REJECT_EXTENSION -> deciding.reject(task, reason, turn.origin());
            default ->
                throw new IllegalArgumentException(
                        "no decision: " + turn.understood().intent());
        };
    }

    private static Task taskOf(DecidingOnTasks.Outcome outcome) {
        if (outcome instanceof DecidingOnTasks.Filed it) {
            return it.task();
        }
        return ((DecidingOnTasks.Decided) outcome).task();
    }

    private static Decision decision(DecidingOnTasks.Outcome outcome, @Nullable String reason) {
        Task task = taskOf(outcome);
        String date =
                outcome instanceof DecidingOnTasks.Filed it && it.request().askedFor() != null
                        ? TaskLines.inWords(it.request().askedFor())
                        : "";
        return new Decision(task.code().value(), task.title(), reason == null ? "" : reason, date);
    }
}
