package org.liaisonbot.conversation;

import java.util.Set;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Takes note that somebody has seen a push; what was asked stays asked. */
@Component
class Acknowledging implements IntentHandler {
    private final Wording wording;

    Acknowledging(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ACKNOWLEDGE);
    }

    @Override
    public Answer handle(Turn turn) {
        return Answer.text(wording.say("reply-acknowledged", new Taps.Codes(turn.asked())));
    }
}
