package org.liaisonbot.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.ImportingDirectory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.plan.ImportingPlan;
import org.liaisonbot.reminder.Rehearsal;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database in simulator mode: the city's published plan of 2024, its units, and people named by their
 * role; and sets the clock to the morning of the first monthly window.
 */
@Component
@Profile("simulator")
class DemoData implements SmartLifecycle {
    private static final Instant START = Instant.parse("2024-04-01T00:30:00Z");

    private final Directory directory;
    private final ImportingDirectory importingDirectory;
    private final ImportingPlan importingPlan;
    private final Ledger ledger;
    private final Rehearsal rehearsal;
    private final JdbcClient jdbc;
    private volatile boolean running;

    DemoData(
            Directory directory,
            ImportingDirectory importingDirectory,
            ImportingPlan importingPlan,
            Ledger ledger,
            Rehearsal rehearsal,
            JdbcClient jdbc) {
        this.directory = directory;
        this.importingDirectory = importingDirectory;
        this.importingPlan = importingPlan;
        this.ledger = ledger;
        this.rehearsal = rehearsal;
        this.jdbc = jdbc;
    }

    /** Before the web server lets anybody in, so that nobody moves the clock first. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (directory.people().isEmpty() && ledger.plan().isEmpty()) {
            importingDirectory.importFrom("units.csv", demo("units.csv"));
            importingPlan.importFrom("plan-2024.md", demo("plan-2024.md"), null);
            directory.update(List.of(), people());
            jdbc.sql("insert into revision (subject, number) values ('DEMO', 1)")
                    .update();
        }
        if (!rehearsal.hasBegun()) {
            rehearsal.moveTo(START);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One for each unit, two for the office, one for each leader. */
    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(person("office-a", "环委办甲", UnitName.OFFICE.value(), Role.OFFICE));
        people.add(person("office-b", "环委办乙", UnitName.OFFICE.value(), Role.OFFICE));
        for (String leader : ledger.leaders()) {
            people.add(person("leader-" + (people.size() - 1), leader + "联络员", leader, Role.LEADER_LIAISON));
        }
        int number = 1;
        for (Unit unit : directory.unitNames().units()) {
            people.add(person(
                    "unit-%02d".formatted(number++),
                    unit.name() + "联络员",
                    unit.name().value(),
                    Role.LIAISON));
        }
        return people;
    }

    private static Person person(String account, String name, String unit, Role role) {
        return new Person(new UserId(account), name, unit, role, "");
    }

    private static byte[] demo(String file) {
        try (InputStream content = DemoData.class.getResourceAsStream("/demo/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the demo data " + file + " is not part of this build");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the demo data " + file, unreadable);
        }
    }
}
