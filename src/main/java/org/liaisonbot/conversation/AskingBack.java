package org.liaisonbot.conversation;

import java.util.Set;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Asks back; nothing is recorded. */
@Component
class AskingBack implements IntentHandler {
    private final Wording wording;

    AskingBack(Wording wording) {
        this.wording = wording;
    }

    record Facts(String question) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.UNCLEAR);
    }

    @Override
    public Answer handle(Turn turn) {
        String question = turn.understood().question();
        return Answer.text(wording.say("reply-unclear", new Facts(question == null ? "" : question)));
    }
}
