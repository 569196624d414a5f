package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liaisonbot.directory.ImportingDirectory;
import org.liaisonbot.plan.ImportingPlan;
import org.springframework.context.ApplicationContext;

/** The published plan of 2024 and its units, with people named by their role: what an office has to import. */
final class City {
    static final String OFFICE = "office-a";
    static final String OTHER_OFFICE = "office-b";
    static final String LEADER = "史东山";
    static final String LEADERS_LIAISON = "leader-shi";
    static final String STRANGER = "passer-by";

    private final List<String> units = namesOf(text("/demo/units.csv"));
    private final Set<String> withoutLiaison = new HashSet<>();

    /** Nobody answers for this unit. */
    City withoutLiaisonOf(String unit) {
        withoutLiaison.add(unit);
        return this;
    }

    /** The account of the unit's one liaison. */
    String liaisonOf(String unit) {
        int place = units.indexOf(unit);
        if (place < 0) {
            throw new IllegalArgumentException("the city has no unit " + unit);
        }
        return "Unit-%02d".formatted(place + 1);
    }

    List<String> office() {
        return List.of(OFFICE, OTHER_OFFICE);
    }

    /** All units, also those without a liaison. */
    List<String> units() {
        return units;
    }

    /** The accounts of all units' liaisons. */
    List<String> liaisons() {
        return units.stream()
                .filter(unit -> !withoutLiaison.contains(unit))
                .map(this::liaisonOf)
                .toList();
    }

    /** Everybody whom the platform knows, somebody among them whom the bot does not. */
    List<String> members() {
        List<String> members = new ArrayList<>(liaisons());
        members.addAll(office());
        members.add(LEADERS_LIAISON);
        members.add(STRANGER);
        return members;
    }

    void importInto(ApplicationContext bot) {
        importPeople(bot);
        bot.getBean(ImportingPlan.class).importFrom("plan.md", bytes("/demo/plan-2024.md"), null);
    }

    void importPeople(ApplicationContext bot) {
        ImportingDirectory directory = bot.getBean(ImportingDirectory.class);
        directory.importFrom("units.csv", bytes("/demo/units.csv"));
        directory.importFrom("people.csv", people().getBytes(UTF_8));
    }

    /** The list of people, as a file for import-directory. */
    String people() {
        StringBuilder people = new StringBuilder("姓名,账号,单位,角色,手机\n");
        office().forEach(account -> people.append("环委办甲,").append(account).append(",市环委办,环委办,\n"));
        people.append("史市长联络员,%s,%s,领导联络员,\n".formatted(LEADERS_LIAISON, LEADER));
        units.stream()
                .filter(unit -> !withoutLiaison.contains(unit))
                .forEach(unit -> people.append("%s联络员,%s,%s,联络员,\n".formatted(unit, liaisonOf(unit), unit)));
        return people.toString();
    }

    private static List<String> namesOf(String units) {
        return units.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",")[0])
                .toList();
    }

    static String text(String resource) {
        return new String(bytes(resource), UTF_8);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(City.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
