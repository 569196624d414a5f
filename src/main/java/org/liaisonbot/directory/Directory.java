package org.liaisonbot.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units and people that the office works with, as last imported. */
@Service
@Transactional(readOnly = true)
public class Directory {
    private final Units units;
    private final People people;
    private final JdbcClient jdbc;
    private volatile @Nullable KnownNames knownNames;

    private record KnownNames(int revision, UnitNames names) {}

    Directory(Units units, People people, JdbcClient jdbc) {
        this.units = units;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Every name of every unit, in the order of import. */
    public UnitNames unitNames() {
        int revision = revision();
        KnownNames known = knownNames;
        if (known == null || known.revision() != revision) {
            List<Unit> all =
                    units.findAllByOrderByPlace().stream().map(UnitRow::toUnit).toList();
            known = new KnownNames(revision, new UnitNames(all));
            knownNames = known;
        }
        return known.names();
    }

    /** Changes with every import; what was derived from the directory holds as long as it stays the same. */
    public int revision() {
        return jdbc.sql("select number from revision where subject = 'DIRECTORY'")
                .query(Integer.class)
                .single();
    }

    public Optional<Person> person(UserId account) {
        return people.findById(account.key()).map(PersonRow::toPerson);
    }

    /** Everybody, in the order of import. */
    public List<Person> people() {
        return toPeople(people.findAllByOrderByPlace());
    }

    public List<Person> liaisonsOf(UnitName unit) {
        return toPeople(people.findByRoleAndUnitOrderByPlace(Role.LIAISON, unit.value()));
    }

    public List<Person> office() {
        return toPeople(people.findByRoleOrderByPlace(Role.OFFICE));
    }

    public List<Person> liaisonsOfLeader(String leader) {
        return toPeople(people.findByRoleAndUnitOrderByPlace(Role.LEADER_LIAISON, leader));
    }

    /** Adds units and people, or updates those whose name or account is known already; removes nobody. */
    @Transactional
    public void update(Collection<Unit> newUnits, Collection<Person> newPeople) {
        int place = (int) units.count();
        for (Unit unit : newUnits) {
            Optional<UnitRow> known = units.findById(unit.name().value());
            if (known.isPresent()) {
                known.get().update(unit);
            } else {
                units.save(new UnitRow(unit, place++));
            }
        }
        place = people.nextPlace();
        for (Person person : newPeople) {
            Optional<PersonRow> known = people.findById(person.account().key());
            if (known.isPresent()) {
                known.get().update(person);
            } else {
                people.save(new PersonRow(person, place++));
            }
        }
        countImport();
    }

    /**
     * Puts somebody in the place of a liaison, who is taken out; somebody who speaks for the unit already moves up.
     *
     * @throws IllegalArgumentException when the successor does something else already, or the leaver is no liaison of the
     *     successor's unit
     */
    @Transactional
    public void replace(UserId leaver, Person successor) {
        PersonRow leaving = people.findById(leaver.key())
                .filter(it -> it.toPerson().speaksFor(new UnitName(successor.unit())))
                .orElseThrow(() -> new IllegalArgumentException(leaver + " is no liaison of " + successor.unit()));
        Optional<PersonRow> known = people.findById(successor.account().key());
        if (known.isPresent() && !known.get().toPerson().speaksFor(new UnitName(successor.unit()))) {
            throw new IllegalArgumentException(successor.account() + " does something else already");
        }
        people.delete(leaving);
        people.flush();
        if (known.isPresent()) {
            known.get().update(successor);
            known.get().moveTo(leaving.place());
        } else {
            people.save(new PersonRow(successor, leaving.place()));
        }
        countImport();
    }

    private void countImport() {
        jdbc.sql("update revision set number = number + 1 where subject = 'DIRECTORY'")
                .update();
    }

    private static List<Person> toPeople(List<PersonRow> rows) {
        return rows.stream().map(PersonRow::toPerson).toList();
    }
}
