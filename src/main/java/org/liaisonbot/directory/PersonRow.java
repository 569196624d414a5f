package org.liaisonbot.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "person")
class PersonRow {
    @Id
    private String accountKey;

    private String account;

    private String name;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String phone;

    private int place;

    protected PersonRow() {}

    PersonRow(Person person, int place) {
        this.accountKey = person.account().key();
        this.account = person.account().value();
        this.name = person.name();
        this.unit = person.unit();
        this.role = person.role();
        this.phone = person.phone();
        this.place = place;
    }

    void update(Person person) {
        account = person.account().value();
        name = person.name();
        unit = person.unit();
        role = person.role();
        phone = person.phone();
    }

    int place() {
        return place;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    Person toPerson() {
        return new Person(new UserId(account), name, unit, role, phone);
    }
}
