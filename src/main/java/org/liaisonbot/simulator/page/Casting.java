package org.liaisonbot.simulator.page;

import java.util.List;
import java.util.stream.Stream;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.Role;
import org.liaisonbot.simulator.Stranger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom one can play, and whom one plays. */
@Component
@Profile("simulator")
class Casting {
    private final SimulatedOffice office;

    Casting(SimulatedOffice office) {
        this.office = office;
    }

    /** Grouped as the page shows them: the office first, then leaders, then units, and a stranger at the end. */
    List<Person> everybody() {
        List<Person> people = office.people();
        return Stream.of(
                        people.stream().filter(person -> person.role() == Role.OFFICE),
                        people.stream().filter(person -> person.role() == Role.LEADER),
                        people.stream().filter(person -> person.role() == Role.LIAISON),
                        Stream.of(Stranger.PERSON))
                .flatMap(group -> group)
                .toList();
    }

    /** The person of this account; when nobody has it, the first liaison, whom a newcomer should begin with. */
    Person playing(String account) {
        List<Person> everybody = everybody();
        return everybody.stream()
                .filter(person -> person.account().equalsIgnoreCase(account))
                .findFirst()
                .or(() -> everybody.stream()
                        .filter(person -> person.role() == Role.LIAISON)
                        .findFirst())
                .orElse(Stranger.PERSON);
    }
}
