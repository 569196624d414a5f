package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Progress;
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
    private final Reporting reporting;
    private final Wording wording;

    Taps(Outbox outbox, Reporting reporting, Wording wording) {
        this.outbox = outbox;
        this.reporting = reporting;
        this.wording = wording;
    }

    /** What the button shows from now on, and what is answered beside it. */
    record Tapped(String caption, Answer answer) {}

    Tapped about(InboundMessage.CardTap tap, Person person, Origin origin) {
        Optional<Push> push =
                outbox.pushOfCard(tap.cardId()).filter(it -> it.recipients().contains(person.account()));
        if (push.isEmpty() || person.role() != Role.LIAISON) {
            return new Tapped(wording.say("caption-void"), Answer.text(wording.say("reply-card-void")));
        }
        if (tap.buttonKey().equals(DigestButton.ALL_ON_TRACK.key())) {
            List<Item> items = push.get().tasks().stream().map(Taps::onTrack).toList();
            Answer echo = reporting.record(items, new UnitName(person.unit()), origin, null);
            return new Tapped(wording.say("caption-reported"), echo);
        }
        if (tap.buttonKey().equals(DigestButton.ONE_BY_ONE.key())) {
            return new Tapped(
                    wording.say("caption-one-by-one"),
                    Answer.text(
                            wording.say("reply-one-by-one", new Codes(push.get().tasks()))));
        }
        return new Tapped(wording.say("caption-received"), new Answer("", List.of()));
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
