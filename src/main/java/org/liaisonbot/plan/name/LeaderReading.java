package org.liaisonbot.plan.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.plan.Doubt;

/**
 * Reads leaders' names. A name is never changed; one that stands seldom and resembles one that stands often is doubted.
 */
public final class LeaderReading {
    public static final String FIELD = "leaders";
    private static final int OFTEN = 3;
    private static final int MOST_FREQUENT = 200;
    private static final int LONGEST_CELL = 400;

    private final Map<String, Integer> times = new LinkedHashMap<>();
    /** Those named often, the most frequent first; gathered when the counting is over. */
    private final List<Map.Entry<String, Integer>> frequent = new ArrayList<>();

    /** Counts the names of a cell of the leaders' column; to be called for the whole plan before reading. */
    public void learn(String cell) {
        frequent.clear();
        if (cell.length() > LONGEST_CELL) {
            return;
        }
        LeaderNames.in(cell).stream().filter(LeaderNames::isPerson).forEach(name -> times.merge(name, 1, Integer::sum));
    }

    /** Whether the cell holds nothing but people's names, at least one of them known from the leaders' column. */
    public boolean areLeaders(String cell) {
        List<String> names = cell.length() > LONGEST_CELL ? List.of() : LeaderNames.in(cell);
        return !names.isEmpty()
                && names.stream().allMatch(LeaderNames::isPerson)
                && names.stream().anyMatch(times::containsKey);
    }

    public ListedLeaders read(String cell) {
        if (cell.length() > LONGEST_CELL) {
            String beginning = cell.substring(0, 40) + "…";
            return new ListedLeaders(
                    List.of(), List.of(Doubt.warning(FIELD, beginning, "文字过长，不像领导名单，没有读入", "请写明领导姓名")));
        }
        List<String> names = LeaderNames.in(cell);
        List<Doubt> doubts = new ArrayList<>();
        for (String name : names) {
            if (!LeaderNames.isPerson(name)) {
                doubts.add(Doubt.warning(FIELD, name, "“%s”不像人名，按原文保留".formatted(name), "请写明领导姓名"));
            } else {
                frequentLike(name)
                        .ifPresent(known -> doubts.add(Doubt.warning(
                                FIELD, name, "“%s”与多次出现的“%s”相近，可能是误识，按原文保留".formatted(name, known), "可能是：" + known)));
            }
        }
        return new ListedLeaders(names, doubts);
    }

    private Optional<String> frequentLike(String name) {
        int own = times.getOrDefault(name, 0);
        if (frequent.isEmpty()) {
            gatherFrequent();
        }
        return frequent.stream()
                .filter(other -> other.getValue() >= OFTEN * own)
                .filter(other -> !other.getKey().equals(name) && resembles(name, other.getKey()))
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                other -> Similarity.common(name, other.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private void gatherFrequent() {
        times.entrySet().stream()
                .filter(name -> name.getValue() >= OFTEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_FREQUENT)
                .forEach(frequent::add);
    }

    private static boolean resembles(String name, String known) {
        return Similarity.shared(name, known) >= 2;
    }
}
