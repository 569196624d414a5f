package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.DecidingOnTasks;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.NewExtension;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Files the wish for a later date and lays it before the office. */
@Component
class AskingExtension implements IntentHandler {
    private final DecidingOnTasks deciding;
    private final Reporting reporting;
    private final RequestCards requestCards;
    private final Wording wording;

    AskingExtension(DecidingOnTasks deciding, Reporting reporting, RequestCards requestCards, Wording wording) {
        this.deciding = deciding;
        this.reporting = reporting;
        this.requestCards = requestCards;
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
        String onBehalf = turn.understood().args().unit();
        if (turn.person().role() != Role.LIAISON && (!turn.isOffice() || onBehalf == null)) {
            return Answer.text(wording.say("reply-report-needs-unit"));
        }
        UnitName unit = turn.isOffice() && onBehalf != null ? new UnitName(onBehalf) : turn.unit();
        List<Request> filed = new ArrayList<>();
        List<RequestCards.Ask> cards = new ArrayList<>();
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
                    item.task(), unit, item.expected(), reason == null ? "" : reason, item.percent(), item.milestone());
            DecidingOnTasks.Outcome outcome = deciding.ask(asked, turn.origin());
            if (outcome instanceof DecidingOnTasks.Filed it) {
                Request request = request(it.request(), it.task());
                filed.add(request);
                cards.add(new RequestCards.Ask(it.request().id(), unit.value(), request));
            } else if (outcome instanceof DecidingOnTasks.Refused it) {
                refused.add(new Echo.Refusal(it.task().value(), wording.say("refused-" + Echo.nameOf(it.why()))));
            }
        }
        String question = turn.understood().question();
        Facts facts = new Facts(
                unit.value(),
                filed,
                refused,
                question == null ? "" : question,
                filed.isEmpty() ? "" : filed.get(0).code());
        cards.forEach(it -> requestCards.bring(it, turn.origin()));
        String filedText = wording.say("reply-extension-filed", facts);
        return reported.isEmpty()
                ? Answer.text(filedText)
                : Answer.text(filedText + "\n"
                        + reporting.record(reported, unit, turn.origin(), null).text());
    }

    /** A request with the date that is asked for, or, when another one was granted, that one. */
    static Request request(Extension request, Task task) {
        return new Request(
                request.task().value(),
                task.title(),
                inWords(request.due(), request),
                inWords(request.until(), request),
                request.reason());
    }

    private static String inWords(@Nullable LocalDate day, Extension request) {
        return day == null ? "" : TaskLines.inWords(day, BusinessZone.dayOf(request.at()));
    }
}
