package org.liaisonbot.plan.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;

/** Looks a single name up: exactly first, then by the regular ways in which documents vary a name. */
final class KnownNames {
    private static final Pattern WITH_BRACKETS = Pattern.compile("(.+?)（([^（）]+)）");
    private static final Pattern MANY = Pattern.compile("各|有关|相关|所有|全部|全体|属地|辖区");
    private static final Pattern FRAME = Pattern.compile("^[市县区]|(?:局|委|办|办公室|中心|公司|集团|政府|委员会)$");
    private static final int SUGGESTIONS = 3;
    private static final double ALIKE = 0.5;
    private static final String LEVELS = "市县区";

    private final UnitNames units;
    private final String place;
    private final Map<String, UnitName> byAnyName;

    /** @param place the name of the city or county, such as 孝义; empty when it is unknown */
    KnownNames(UnitNames units, String place) {
        this.units = units;
        this.place = place;
        this.byAnyName = new TreeMap<>(units.unitsByAnyName());
    }

    /** The canonical unit or group with exactly this name. */
    Optional<String> exact(String name) {
        if (units.isGroup(name)) {
            return Optional.of(name);
        }
        return units.unit(name)
                .or(() -> units.unit(name.replace('（', '(').replace('）', ')')))
                .map(UnitName::value);
    }

    /** The unit that a regular variation of its name means: without 市, with the city's name, with a second name. */
    Optional<String> varied(String name) {
        return withLevel(name)
                .or(() -> withoutLevel(name))
                .or(() -> withoutPlace(name))
                .or(() -> withoutBrackets(name));
    }

    private Optional<String> withLevel(String name) {
        return LEVELS.chars()
                .mapToObj(level -> exact((char) level + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** 市交警大队, where 交警大队 is a known name. */
    private Optional<String> withoutLevel(String name) {
        return LEVELS.indexOf(name.charAt(0)) >= 0 ? exact(name.substring(1)) : Optional.empty();
    }

    private Optional<String> withoutPlace(String name) {
        if (place.isEmpty() || !name.startsWith(place)) {
            return Optional.empty();
        }
        String rest = name.substring(place.length());
        return exact(rest)
                .or(() -> LEVELS.indexOf(rest.isEmpty() ? ' ' : rest.charAt(0)) >= 0
                        ? exact(rest.substring(1))
                        : withLevel(rest));
    }

    private Optional<String> withoutBrackets(String name) {
        Matcher brackets = WITH_BRACKETS.matcher(name);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        Optional<String> outer = exact(brackets.group(1)).or(() -> withLevel(brackets.group(1)));
        Optional<String> inner = exact(brackets.group(2)).or(() -> withLevel(brackets.group(2)));
        return inner.isPresent() && !inner.equals(outer) ? Optional.empty() : outer;
    }

    /** The units whose names written one after the other make up the text; none unless all of it is used up. */
    List<String> runTogether(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            Optional<String> longest = byAnyName.keySet().stream()
                    .filter(name -> name.length() > 2 && text.startsWith(name, start))
                    .max(Comparator.comparingInt(String::length));
            if (longest.isEmpty()) {
                return List.of();
            }
            found.add(exact(longest.get()).orElseThrow());
            at += longest.get().length();
            at += at < text.length() - 1 && "和及与".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        }
        return found;
    }

    /** That both are a city's bureaus does not make two names alike. */
    private static double alikeAtHeart(String name, String known) {
        String heart = FRAME.matcher(name).replaceAll("");
        return Similarity.shared(heart, FRAME.matcher(known).replaceAll("")) > 0 ? Similarity.of(name, known) : 0;
    }

    /** Words that mean many name a group rather than one of its members. */
    private static double alike(String name, String group) {
        double shared = (double) Similarity.shared(group, name) / group.length();
        return MANY.matcher(name).lookingAt() && shared >= ALIKE ? 1 + shared : Similarity.of(name, group);
    }

    /** The known units with the most similar names, best first; among equals those that the plan names more often. */
    List<String> nearest(String name, Map<String, Integer> timesNamed) {
        Map<String, Double> scores = new TreeMap<>();
        byAnyName.forEach((known, unit) -> scores.merge(unit.value(), alikeAtHeart(name, known), Math::max));
        units.groups().forEach(group -> scores.put(group, alike(name, group)));
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= ALIKE)
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(entry ->
                                entry.getValue() + Math.min(timesNamed.getOrDefault(entry.getKey(), 0), 50) / 1000.0)
                        .reversed())
                .limit(SUGGESTIONS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
