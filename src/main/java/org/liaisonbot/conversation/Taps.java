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
import org.liaisonbot.reminder.DigestCard;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What a tap on a card's button means. The button's key is trusted no further than the card it was sent with. */
@Component
class Taps {
    private final Outbox outbox;
    private final Ledger ledger;
    private final Reporting reporting;
    private final Wording wording;

    Taps(Outbox outbox, Ledger ledger, Reporting reporting, Wording wording) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.reporting = reporting;
        this.wording = wording;
    }

    /** What the button shows from now on, and what is answered beside it. */
    record Tapped(String caption, Answer answer) {}

    /** The caption of a card that means nothing to this person any more. */
    String captionOfVoid() {
        return wording.say("caption-void");
    }

    /** What the person said by tapping, as it would stand on the button. */
    String wordsOf(InboundMessage.CardTap tap) {
        return "（点按）"
                + DigestButton.of(tap.buttonKey())
                        .map(it -> wording.say("button-" + it.key()))
                        .orElse("");
    }

    Tapped about(InboundMessage.CardTap tap, Person person, Origin origin) {
        Optional<DigestButton> button = DigestButton.of(tap.buttonKey());
        Optional<Push> card = outbox.pushOfCard(tap.cardId()).filter(it -> isFor(person, it, tap));
        if (button.isEmpty() || card.isEmpty()) {
            return new Tapped(captionOfVoid(), Answer.text(wording.say("reply-card-void")));
        }
        return switch (button.get()) {
            case RECEIVED -> new Tapped(wording.say("caption-received"), Answer.text(""));
            case ONE_BY_ONE -> new Tapped(wording.say("caption-one-by-one"), oneByOne(card.get(), person));
            case ALL_ON_TRACK -> allOnTrack(card.get(), person, origin);
        };
    }

    private static boolean isFor(Person person, Push card, InboundMessage.CardTap tap) {
        return person.role() == Role.LIAISON
                && card.recipients().contains(person.account())
                && new DigestCard(tap.cardId()).asked(new UnitName(person.unit()));
    }

    private Answer oneByOne(Push card, Person person) {
        Map<Boolean, List<TaskCode>> codes = byReportedSince(card, new UnitName(person.unit()));
        List<TaskCode> open = codes.getOrDefault(false, List.of());
        return Answer.text(
                open.isEmpty()
                        ? wording.say("reply-card-kept", new Codes(codes.getOrDefault(true, List.of())))
                        : wording.say("reply-one-by-one", new Codes(open)));
    }

    /**
     * A card that asked about a month whose reports would count for another one by now would record what nobody was
     * asked.
     */
    private Tapped allOnTrack(Push card, Person person, Origin origin) {
        ReportingPeriod asked = card.period();
        if (asked == null || !asked.equals(ReportingPeriod.ofReportMadeOn(BusinessZone.dayOf(origin.at())))) {
            return new Tapped(captionOfVoid(), Answer.text(wording.say("reply-card-expired")));
        }
        return new Tapped(wording.say("caption-reported"), report(card, new UnitName(person.unit()), origin));
    }

    /** What was reported since the card came was said with more thought than one tap, and stays as it is. */
    private Answer report(Push card, UnitName unit, Origin origin) {
        Map<Boolean, List<TaskCode>> codes = byReportedSince(card, unit);
        List<TaskCode> reported = codes.getOrDefault(true, List.of());
        List<Item> items =
                codes.getOrDefault(false, List.of()).stream().map(Taps::onTrack).toList();
        String kept = reported.isEmpty() ? "" : wording.say("reply-card-kept", new Codes(reported));
        String echo = items.isEmpty()
                ? ""
                : reporting.record(items, unit, origin, null).text();
        return Answer.text((echo + "\n" + kept).strip());
    }

    private Map<Boolean, List<TaskCode>> byReportedSince(Push card, UnitName unit) {
        return card.tasks().stream()
                .collect(Collectors.partitioningBy(reportedSince(card.plannedAt(), unit)::contains));
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
