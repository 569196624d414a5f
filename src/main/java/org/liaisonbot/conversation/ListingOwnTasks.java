package org.liaisonbot.conversation;

import java.util.List;
import java.util.Set;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Shows a person the tasks that are theirs. */
@Component
class ListingOwnTasks implements IntentHandler {
    private final Sight sight;
    private final TaskLines lines;
    private final Wording wording;

    ListingOwnTasks(Sight sight, TaskLines lines, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.wording = wording;
    }

    record Facts(String unit, int count, List<TaskLines.Line> tasks, String example) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.QUERY_TASKS);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> open = sight.of(turn.person()).stream()
                .filter(task -> !task.isClosed())
                .toList();
        List<TaskLines.Line> shown = lines.byUrgency(open, turn.today());
        return Answer.text(wording.say(
                "reply-own-tasks",
                new Facts(
                        turn.person().unit(),
                        shown.size(),
                        shown,
                        shown.isEmpty() ? "" : shown.get(0).code())));
    }
}
