package org.liaisonbot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What has to go out in 2024 when nobody reports, worked out from the tasks as the API tells them by the words of the
 * default policy, a second time and in another way than the bot does.
 */
final class YearOracle {
    private static final LocalDate FIRST_WINDOW = LocalDate.of(2024, 4, 1);
    private static final Set<Integer> BEFORE = Set.of(30, 15, 7, 3, 1, 0);
    private static final Set<Integer> BEFORE_FOR_SUPPORT = Set.of(7, 1);

    private final WorkingYear year = new WorkingYear();
    private final City city;
    private final Collection<JsonNode> tasks;

    YearOracle(City city, Collection<JsonNode> tasks) {
        this.city = city;
        this.tasks = tasks;
    }

    /** A message: when, such as 04-01T08:50, to whom, and the codes in it or, to the office, what it is about. */
    record Message(String at, String account, Set<String> about) {
        static Message of(LocalDate day, String time, String account, Set<String> about) {
            return new Message(day.toString().substring(5) + "T" + time, account, about);
        }
    }

    /** From this day on, in no order. */
    List<Message> from(LocalDate first) {
        List<Message> expected = new ArrayList<>();
        for (LocalDate day : year.days()) {
            if (!day.isBefore(first)) {
                city.units().forEach(unit -> addToUnit(expected, unit, day));
                city.office().forEach(account -> addToOffice(expected, account, day));
            }
        }
        return expected;
    }

    private void addToUnit(List<Message> expected, String unit, LocalDate day) {
        Set<String> asked = askedOf(unit, day);
        Set<String> digest = new TreeSet<>(asked);
        tasks.forEach(task -> addDeadline(digest, task, unit, day));
        if (!digest.isEmpty()) {
            expected.add(Message.of(day, "08:50", city.liaisonOf(unit), digest));
        }
        if (!asked.isEmpty() && year.ofMonth(day).indexOf(day) == 2) {
            expected.add(Message.of(day, "15:50", city.liaisonOf(unit), asked));
        }
    }

    private Set<String> askedOf(String unit, LocalDate day) {
        Set<String> asked = new TreeSet<>();
        if (!day.isBefore(FIRST_WINDOW) && year.ofMonth(day).indexOf(day) < 3) {
            tasks.stream()
                    .filter(task -> !roleOf(unit, task).isEmpty())
                    .forEach(task -> asked.add(task.path("code").asString()));
        }
        return asked;
    }

    private void addDeadline(Set<String> digest, JsonNode task, String unit, LocalDate day) {
        String role = roleOf(unit, task);
        for (JsonNode milestone : task.path("milestones")) {
            LocalDate due = LocalDate.parse(milestone.path("due").asString());
            if (!role.isEmpty() && isNamed(day, due, role.equals("LEAD"))) {
                digest.add(task.path("code").asString());
            }
        }
    }

    private boolean isNamed(LocalDate day, LocalDate due, boolean lead) {
        if (!day.isAfter(due)) {
            int left = year.countUntil(due) - year.countUntil(day);
            return lead ? BEFORE.contains(left) : BEFORE_FOR_SUPPORT.contains(left);
        }
        int since = year.countUntil(day) - year.countUntil(due);
        boolean opensItsWeek = year.ofWeek(day).get(0).equals(day);
        return lead && (since == 1 || since == 3 || (since > 3 && opensItsWeek));
    }

    private static String roleOf(String unit, JsonNode task) {
        return task.path("units")
                .valueStream()
                .filter(it -> it.path("unit").asString().equals(unit))
                .map(it -> it.path("role").asString())
                .findFirst()
                .orElse("");
    }

    private void addToOffice(List<Message> expected, String account, LocalDate day) {
        int ofMonth = year.ofMonth(day).indexOf(day) + 1;
        List<LocalDate> week = year.ofWeek(day);
        int ofWeek = week.indexOf(day) + 1;
        if (ofMonth == 3 && !day.isBefore(FIRST_WINDOW)) {
            expected.add(Message.of(day, "17:40", account, Set.of("【月报截止】")));
        }
        if (ofMonth == 4) {
            expected.add(Message.of(day, "08:50", account, Set.of("【月度材料】")));
            expected.add(Message.of(day, "08:50", account, Set.of(".docx")));
        }
        if (week.size() == 1 || ofWeek == week.size() - 1) {
            String time = week.size() == 1 ? "09:20" : "15:10";
            expected.add(Message.of(day, time, account, Set.of("【周报草稿】")));
            expected.add(Message.of(day, time, account, Set.of(".docx")));
        }
        if (ofWeek == week.size()) {
            expected.add(Message.of(day, "16:40", account, Set.of("【签发提醒】")));
        }
    }
}
