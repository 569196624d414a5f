package org.liaisonbot.conversation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.reminder.Reachability;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What stands in the way, in the units' own words, and what waits for the office's decision. */
@Component
class ListingMatters implements IntentHandler {
    private final Sight sight;
    private final Evidence evidence;
    private final Handovers handovers;
    private final Reachability reachability;
    private final Wording wording;

    ListingMatters(Sight sight, Evidence evidence, Handovers handovers, Reachability reachability, Wording wording) {
        this.sight = sight;
        this.evidence = evidence;
        this.handovers = handovers;
        this.reachability = reachability;
        this.wording = wording;
    }

    record Blocker(String code, String title, String unit, String blocker, long days) {}

    record Blockers(int count, List<Blocker> blockers) {}

    record Pending(
            int count,
            List<AskingExtension.Request> extensions,
            List<ToClose> toClose,
            List<DecidingHandover.Waiting> handovers,
            List<Reachability.Finding> unreachable) {}

    record ToClose(String code, String title, String leads, int evidence) {}

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
                turn.understood().intent() == Intent.LIST_BLOCKERS ? blockers(visible, turn) : pending(visible, turn));
    }

    private List<Reachability.Finding> unreachable(Turn turn) {
        Set<UnitName> wanted = Set.copyOf(sight.units(turn.understood().args().unit()));
        return reachability.findings().stream()
                .filter(it -> wanted.contains(new UnitName(it.unit())))
                .toList();
    }

    private List<DecidingHandover.Waiting> handovers(Turn turn) {
        Set<UnitName> wanted = Set.copyOf(sight.units(turn.understood().args().unit()));
        return handovers.open().stream()
                .filter(it -> wanted.contains(new UnitName(it.unit())))
                .map(DecidingHandover.Waiting::of)
                .toList();
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

    private String pending(List<Task> visible, Turn turn) {
        List<AskingExtension.Request> extensions = visible.stream()
                .flatMap(task -> task.pendingExtension().stream().map(it -> AskingExtension.request(it, task)))
                .toList();
        Map<TaskCode, Integer> pieces = evidence.countsByTask();
        List<ToClose> toClose = visible.stream()
                .filter(task -> task.status() == TaskStatus.DONE)
                .map(task -> new ToClose(
                        task.code().value(),
                        task.title(),
                        TaskLines.leads(task.leads()),
                        pieces.getOrDefault(task.code(), 0)))
                .toList();
        List<DecidingHandover.Waiting> waiting = turn.isOffice() ? handovers(turn) : List.of();
        List<Reachability.Finding> unreachable = turn.isOffice() ? unreachable(turn) : List.of();
        return wording.say(
                "reply-pending",
                new Pending(
                        extensions.size() + toClose.size() + waiting.size() + unreachable.size(),
                        extensions,
                        toClose,
                        waiting,
                        unreachable));
    }
}
