package org.liaisonbot.conversation;

import java.util.Set;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Says what one can write, for each role. */
@Component
class Helping implements IntentHandler {
    private final Wording wording;

    Helping(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.HELP);
    }

    @Override
    public Answer handle(Turn turn) {
        return Answer.text(
                switch (turn.person().role()) {
                    case LIAISON -> wording.say("reply-help-liaison");
                    case OFFICE -> wording.say("reply-help-office");
                    case LEADER_LIAISON -> wording.say("reply-help-leader-liaison");
                });
    }
}
