package org.liaisonbot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Understood;

/**
 * One message of a known person, understood.
 *
 * @param asked the tasks that the last push to this person listed; of the office, those of the last list shown
 */
record Turn(Person person, Understood understood, List<TaskCode> asked, Origin origin) {
    /** A message of fixed words, which say all by themselves. */
    static Turn of(Person person, Origin origin) {
        return new Turn(
                person, new Understood(Intent.UNCLEAR, List.of(), Args.NONE, null, List.of()), List.of(), origin);
    }

    LocalDate today() {
        return BusinessZone.dayOf(origin.at());
    }

    Instant now() {
        return origin.at();
    }

    boolean isOffice() {
        return person.role() == Role.OFFICE;
    }

    /** The unit that the person speaks for; of a leader's liaison it is none. */
    UnitName unit() {
        return isOffice() ? UnitName.OFFICE : new UnitName(person.unit());
    }
}
