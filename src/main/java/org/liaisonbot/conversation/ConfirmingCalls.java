package org.liaisonbot.conversation;

import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.springframework.stereotype.Component;

/** 确认: sends what was previewed to this person of the office. */
@Component
class ConfirmingCalls implements Command {
    private static final String WORD = "确认";

    private final Previews previews;

    ConfirmingCalls(Previews previews) {
        this.previews = previews;
    }

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        return person.role() == Role.OFFICE && text.equals(WORD) ? previews.confirm(person) : Optional.empty();
    }
}
