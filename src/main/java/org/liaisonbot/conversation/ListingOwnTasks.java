package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Shows a person the tasks that are theirs. */
@Component
class ListingOwnTasks implements IntentHandler, Command {
    private static final Pattern WORDS = Pattern.compile("(?:我的|全部|所有|领导的?|查看)*任务(?:清单|列表|有哪些)?[?？]?");

    private final Sight sight;
    private final TaskLists lists;
    private final Wording wording;

    ListingOwnTasks(Sight sight, TaskLists lists, Wording wording) {
        this.sight = sight;
        this.lists = lists;
        this.wording = wording;
    }

    /** @param reports whether the person reports on them */
    record Facts(String unit, boolean reports, Page<TaskLines.Line> page, String example) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.QUERY_TASKS);
    }

    /** Of the office and the leaders' liaisons, who are not asked to report. */
    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        boolean asks = WORDS.matcher(FixedWords.in(text).replace(" ", "")).matches();
        return person.role() != Role.LIAISON && asks ? Optional.of(handle(Turn.of(person, origin))) : Optional.empty();
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> open = sight.of(turn.person()).stream()
                .filter(task -> !task.isClosed())
                .toList();
        TaskLists.Shown shown = lists.show(turn.person().unit() + "任务", open, turn.today(), turn);
        String example = shown.page().shown().isEmpty()
                ? ""
                : shown.page().shown().get(0).code();
        return new Answer(
                wording.say(
                        "reply-own-tasks",
                        new Facts(turn.person().unit(), turn.person().role() == Role.LIAISON, shown.page(), example)),
                shown.files());
    }
}
