package org.liaisonbot.conversation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What stands in the way, in the units' own words, and what waits for the office's decision. */
@Component
class ListingMatters implements IntentHandler {
    private final Sight sight;
    private final Wording wording;

    ListingMatters(Sight sight, Wording wording) {
        this.sight = sight;
        this.wording = wording;
    }

    record Blocker(String code, String title, String unit, String blocker, long days) {}

    record Blockers(int count, List<Blocker> blockers) {}

    record Pending(int count, List<AskingExtension.Request> extensions, List<ToClose> toClose) {}

    record ToClose(String code, String title, String leads) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_BLOCKERS, Intent.LIST_PENDING);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> visible = sight.of(turn.person(), turn.understood().args()).stream()
                .filter(task -> !task.isClosed())
                .toList();
        return Answer.text(
                turn.understood().intent() == Intent.LIST_BLOCKERS ? blockers(visible, turn) : pending(visible));
    }

    private String blockers(List<Task> visible, Turn turn) {
        List<Blocker> blockers = visible.stream()
                .flatMap(task -> task.blocked().stream()
                        .map(it -> new Blocker(
                                task.code().value(),
                                task.title(),
                                it.unit().value(),
                                it.blocker() == null ? "" : it.blocker(),
                                ChronoUnit.DAYS.between(BusinessZone.dayOf(it.at()), turn.today()))))
                .toList();
        return wording.say("reply-blockers", new Blockers(blockers.size(), blockers));
    }

    private String pending(List<Task> visible) {
        List<AskingExtension.Request> extensions = visible.stream()
                .flatMap(task -> task.pendingExtension().stream().map(it -> AskingExtension.request(it, task)))
                .toList();
        List<ToClose> toClose = visible.stream()
                .filter(task -> task.status() == TaskStatus.DONE)
                .map(task -> new ToClose(task.code().value(), task.title(), TaskLines.leads(task.leads())))
                .toList();
        return wording.say("reply-pending", new Pending(extensions.size() + toClose.size(), extensions, toClose));
    }
}
