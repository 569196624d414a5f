package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.Push;
import org.liaisonbot.reminder.DigestButton;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What a tap on a card's button means. The button's key is trusted no further than the card it was sent with. */
@Component
class Taps {
    private final Outbox outbox;
    private final Ledger ledger;
    private final Reporting reporting;
    private final RequestCards requestCards;
    private final Confirmations confirmations;
    private final Wording wording;

    Taps(
            Outbox outbox,
            Ledger ledger,
            Reporting reporting,
            RequestCards requestCards,
            Confirmations confirmations,
            Wording wording) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.reporting = reporting;
        this.requestCards = requestCards;
        this.confirmations = confirmations;
        this.wording = wording;
    }

    /** What the button shows from now on, and what is answered beside it. */
    record Tapped(String caption, Answer answer) {}

    Tapped about(InboundMessage.CardTap tap, Person person, Origin origin) {
        Optional<Push> push =
                outbox.pushOfCard(tap.cardId()).filter(it -> it.recipients().contains(person.account()));
        Optional<Tapped> verdict =
                push.isPresent() && person.role() == Role.OFFICE ? requestCards.about(tap, origin) : Optional.empty();
        if (verdict.isPresent()) {
            return verdict.get();
        }
        if (push.isEmpty() || person.role() != Role.LIAISON) {
            return new Tapped(wording.say("caption-void"), Answer.text(wording.say("reply-card-void")));
        }
        Optional<Tapped> confirmed = confirmations.about(tap, push.get(), person, origin);
        if (confirmed.isPresent()) {
            return confirmed.get();
        }
        if (tap.buttonKey().equals(DigestButton.ALL_ON_TRACK.key())) {
            return new Tapped(wording.say("caption-reported"), allOnTrack(push.get(), person, origin));
        }
        if (tap.buttonKey().equals(DigestButton.ONE_BY_ONE.key())) {
            return new Tapped(
                    wording.say("caption-one-by-one"),
                    Answer.text(
                            wording.say("reply-one-by-one", new Codes(push.get().tasks()))));
        }
        return new Tapped(wording.say("caption-received"), new Answer("", List.of()));
    }

    /** What was reported since the card came was said with more thought than one tap, and stays as it is. */
    private Answer allOnTrack(Push card, Person person, Origin origin) {
        UnitName unit = new UnitName(person.unit());
        Map<Boolean, List<TaskCode>> codes = card.tasks().stream()
                .collect(Collectors.partitioningBy(reportedSince(card.plannedAt(), unit)::contains));
        List<TaskCode> reported = codes.getOrDefault(true, List.of());
        List<Item> items =
                codes.getOrDefault(false, List.of()).stream().map(Taps::onTrack).toList();
        String kept = reported.isEmpty() ? "" : wording.say("reply-card-kept", new Codes(reported));
        String echo = items.isEmpty()
                ? ""
                : reporting.record(items, unit, origin, null).text();
        return Answer.text((echo + "\n" + kept).strip());
    }

    private Set<TaskCode> reportedSince(Instant instant, UnitName unit) {
        return ledger.tasks().stream()
                .filter(task -> task.lastReportOf(unit)
                        .filter(report -> !report.at().isBefore(instant))
                        .isPresent())
                .map(Task::code)
                .collect(Collectors.toSet());
    }

    /** Codes for the template, the first of them as an example. */
    record Codes(List<TaskCode> codes) {
        String example() {
            return codes.get(0).value();
        }
    }

    private static Item onTrack(TaskCode task) {
        return new Item(task, Progress.ON_TRACK, null, null, null, null, null);
    }
}
