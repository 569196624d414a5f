package org.liaisonbot.conversation;

import java.util.Set;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Somebody is no longer the contact: the office is told in the person's own words, and changes the directory. */
@Component
class HandingOver implements IntentHandler {
    private final Notices notices;
    private final Wording wording;

    HandingOver(Notices notices, Wording wording) {
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(String unit, String name, String words) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.HANDOVER);
    }

    @Override
    public Answer handle(Turn turn) {
        Facts facts = new Facts(
                turn.person().unit(), turn.person().name(), turn.origin().words());
        notices.toOffice(wording.say("notice-handover", facts), turn.origin());
        return Answer.text(wording.say("reply-handover"));
    }
}
