package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Decision;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.UndoingDecisions;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * 撤销: the office takes back its last decision, or the last one on the task that it names. Units that were told of the
 * decision are told of this too.
 */
@Component
class Undoing implements Command {
    private static final Pattern WORDS = Pattern.compile(
            "(?:撤销|撤消|取消)(?:对|刚才的|刚才|上一个|上次的|上次)?(?<what>.*?)(?:的)?(?<kind>销号|退回|同意延期|不同意延期|同意|不同意|延期审批|延期|决定|操作)?");

    private final UndoingDecisions undoing;
    private final Ledger ledger;
    private final Notices notices;
    private final Wording wording;

    Undoing(UndoingDecisions undoing, Ledger ledger, Notices notices, Wording wording) {
        this.undoing = undoing;
        this.ledger = ledger;
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(String code, String title, String kind, String name) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        String words = FixedWords.in(text).replace(" ", "");
        Matcher matcher = WORDS.matcher(words);
        if (person.role() != Role.OFFICE || !matcher.matches()) {
            return Optional.empty();
        }
        String what = matcher.group("what");
        boolean bare = what.isEmpty()
                && (matcher.group("kind") != null || Set.of("撤销", "撤消").contains(words));
        Optional<TaskCode> task = CodesInText.only(what, ledger.plannedTasks());
        if (!bare && task.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(answer(
                task.isPresent()
                        ? undoing.undoLastOn(task.get(), origin)
                        : undoing.undoLastOf(person.account(), origin),
                origin));
    }

    private Answer answer(Optional<UndoingDecisions.Undone> undone, Origin origin) {
        if (undone.isEmpty()) {
            return Answer.text(wording.say("reply-nothing-to-undo"));
        }
        Decision decision = undone.get().decision();
        Facts facts = new Facts(
                decision.task().value(),
                undone.get().task().title(),
                decision.kind().chinese(),
                origin.byName());
        notices.toLiaisonsOf(
                undone.get().task().leads(), List.of(decision.task()), wording.say("notice-undone", facts), origin);
        return Answer.text(wording.say("reply-undone", facts));
    }
}
