package org.liaisonbot.conversation;

import java.util.Set;
import org.liaisonbot.understanding.Intent;

/** Does what one kind of message wants, in the transaction of the message, and says what was done. Sends nothing. */
interface IntentHandler {
    Set<Intent> intents();

    Answer handle(Turn turn);
}
