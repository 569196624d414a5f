package org.liaisonbot.conversation;

import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Origin;

/** A fixed word that is obeyed to the letter and never interpreted. */
interface Command {
    /** Obeys when the text is this command and the person may give it; otherwise nothing happens. */
    Optional<Answer> about(String text, Person person, Origin origin);
}
