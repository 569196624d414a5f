package org.liaisonbot.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * Somebody is no longer the contact: says who follows, is asked where that was not said, and stays the contact until the
 * office has confirmed it.
 */
@Component
class HandingOver implements IntentHandler, Command {
    private static final Pattern CANCELLING = Pattern.compile("(?:取消换人|不换人了|暂不换人|还是我负责)[。!！]?");

    private final Handovers handovers;
    private final Notices notices;
    private final Wording wording;

    HandingOver(Handovers handovers, Notices notices, Wording wording) {
        this.handovers = handovers;
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(String unit, String name, String words, String successor, String account) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.HANDOVER);
    }

    @Override
    public Answer handle(Turn turn) {
        if (turn.person().role() != Role.LIAISON) {
            return Answer.text(wording.say("reply-handover-by-office"));
        }
        return ask(turn.person(), Successor.in(turn.origin().words()), turn.origin());
    }

    /** The answer to who follows. */
    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        Optional<Handovers.Handover> open =
                person.role() == Role.LIAISON ? handovers.openOf(person.account()) : Optional.empty();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (CANCELLING.matcher(text).matches()) {
            handovers.settle(person.account(), Handovers.State.CANCELLED, origin);
            return Optional.of(Answer.text(wording.say("reply-handover-cancelled")));
        }
        boolean awaited = open.filter(it -> !it.successor().isComplete()).isPresent();
        return Successor.answeredBy(text, awaited).map(it -> ask(person, it, origin));
    }

    private Answer ask(Person person, Successor successor, Origin origin) {
        handovers.ask(person, successor, origin);
        Facts facts = new Facts(person.unit(), person.name(), origin.words(), successor.name(), successor.account());
        notices.toOffice(wording.say("notice-handover", facts), origin);
        return Answer.text(wording.say("reply-handover", facts));
    }
}
