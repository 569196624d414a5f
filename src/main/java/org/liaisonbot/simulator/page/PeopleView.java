package org.liaisonbot.simulator.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.Role;

/** The people whom one can play, by group. */
record PeopleView(String account, List<Group> groups) {
    record Group(String name, boolean open, long unread, List<Entry> people) {
        public boolean hasUnread() {
            return unread > 0;
        }
    }

    /**
     * @param main what the person is looked for by
     * @param side the other name, empty when it would say the same
     */
    record Entry(String account, String initial, String main, String side, boolean current, long unread) {
        public boolean hasUnread() {
            return unread > 0;
        }
    }

    static PeopleView of(List<Person> people, Person current, Unread unread) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Person person : people) {
            groups.computeIfAbsent(groupOf(person), any -> new ArrayList<>())
                    .add(entry(person, person.equals(current), unread.of(person.account())));
        }
        return new PeopleView(
                current.account(),
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static Group group(String name, List<Entry> people) {
        boolean open = people.stream().anyMatch(Entry::current);
        return new Group(name, open, people.stream().mapToLong(Entry::unread).sum(), people);
    }

    private static Entry entry(Person person, boolean current, long unread) {
        boolean byUnit = person.role() == Role.LIAISON;
        String main = byUnit ? person.unit() : person.name();
        String side = byUnit ? withoutPrefix(person.name(), main) : "";
        return new Entry(person.account(), initialOf(main), main, side, current, unread);
    }

    // 市城管局联络员 below 市城管局 says no more than 联络员 does.
    private static String withoutPrefix(String name, String unit) {
        return name.startsWith(unit) ? name.substring(unit.length()) : name;
    }

    private static String groupOf(Person person) {
        return switch (person.role()) {
            case OFFICE -> "环委办";
            case LEADER -> "领导联络员";
            case LIAISON -> person.category();
        };
    }

    // Nearly every unit begins with 市, which tells nobody apart.
    static String initialOf(String name) {
        String telling = name.length() > 2 && name.startsWith("市") ? name.substring(1) : name;
        return telling.substring(0, Math.min(1, telling.length()));
    }
}
