package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Distribution;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.report.Segment;
import org.liaisonbot.understanding.report.Segment.Scope;
import org.liaisonbot.understanding.report.Segments;
import org.liaisonbot.understanding.task.Named;

/**
 * Each task meant and the clauses about it, in the order of the text.
 *
 * @param doubtful every task that is named but not clear
 * @param bare something is said without naming the task
 * @param homeless what was asked and not named, where something is said of no task found
 */
record Scoped(Map<TaskCode, List<Clause>> clauses, List<Named> doubtful, boolean bare, List<TaskCode> homeless) {
    static Scoped of(Reading reading, List<Clause> clauses) {
        return new Scoping(reading, Segments.of(clauses, othersAsked(reading))).scope();
    }

    private static boolean othersAsked(Reading reading) {
        List<TaskCode> others = new ArrayList<>(reading.message().asked());
        if (reading.named().isEmpty()) {
            return others.size() > 1;
        }
        reading.named().forEach(named -> others.removeAll(named.candidates()));
        return !others.isEmpty();
    }

    /** Goes through the segments of one text. */
    private static final class Scoping {
        private static final Pattern OTHER = Pattern.compile("^(?!其|剩|另|就)\\p{L}{2,6}(?:那个|那项|这项|那块|这块|那边)");

        private final Reading reading;
        private final List<Segment> segments;
        private final Set<TaskCode> named = new LinkedHashSet<>();
        private final boolean anyNamed;
        private final Map<TaskCode, List<Clause>> scoped = new LinkedHashMap<>();
        private final List<Named> doubtful = new ArrayList<>();
        private boolean bare;
        private boolean homeless;

        Scoping(Reading reading, List<Segment> segments) {
            this.reading = reading;
            this.segments = segments;
            this.anyNamed = segments.stream().anyMatch(segment -> segment.scope() == Scope.NAMED);
            for (Segment segment : segments) {
                segment.named().stream().filter(Named::isClear).forEach(one -> named.add(one.task()));
            }
        }

        Scoped scope() {
            for (Segment segment : segments) {
                if (segment.scope() == Scope.NAMED) {
                    takeNamed(segment);
                } else if (segment.scope() == Scope.REST) {
                    takeRest(segment);
                } else {
                    takeBare(segment);
                }
            }
            List<TaskCode> unsaid =
                    homeless ? new ArrayList<>(unnamed(reading.message().asked())) : new ArrayList<>();
            unsaid.removeAll(scoped.keySet());
            return new Scoped(speaksOfAllAsked() ? inOrderAsked() : scoped, doubtful, bare, unsaid);
        }

        /** 除气20外都正常: all that was asked is meant, some with facts of their own. */
        private boolean speaksOfAllAsked() {
            boolean all = segments.stream()
                    .flatMap(segment -> segment.clauses().stream())
                    .anyMatch(clause -> clause.has(Sense.EXCEPT) || isFirst(clause) && clause.has(Sense.ALL));
            return all
                    && anyNamed
                    && !reading.message().asked().isEmpty()
                    && reading.message().asked().equals(asked(scoped.keySet()));
        }

        private boolean isFirst(Clause clause) {
            return segments.get(0).clauses().contains(clause) && segments.get(0).scope() != Scope.NAMED;
        }

        private List<TaskCode> asked(Set<TaskCode> tasks) {
            return tasks.size() == reading.message().asked().size()
                    ? reading.message().asked().stream().filter(tasks::contains).toList()
                    : List.of();
        }

        private Map<TaskCode, List<Clause>> inOrderAsked() {
            Map<TaskCode, List<Clause>> ordered = new LinkedHashMap<>();
            reading.message().asked().forEach(code -> ordered.put(code, scoped.getOrDefault(code, List.of())));
            return ordered;
        }

        private void takeNamed(Segment segment) {
            if (segment.clauses().stream().anyMatch(clause -> clause.has(Sense.NOT_OURS))) {
                return;
            }
            homeless |= segment.clauses().stream().anyMatch(Scoping::isOfAnother);
            doubtful.addAll(
                    segment.named().stream().filter(one -> !one.isClear()).toList());
            List<TaskCode> clear = segment.named().stream()
                    .filter(Named::isClear)
                    .map(Named::task)
                    .toList();
            for (int index = 0; index < clear.size(); index++) {
                put(clear.get(index), Distribution.partOf(segment.clauses(), index, clear.size()));
            }
        }

        /** 护城河那个没问题: of some other task, in words that no title has. */
        private static boolean isOfAnother(Clause clause) {
            return clause.references().isEmpty()
                    && OTHER.matcher(clause.content()).find()
                    && Recorder.tellsProgress(List.of(clause));
        }

        private void takeRest(Segment segment) {
            bare |= !anyNamed;
            boolean continues = !anyNamed
                    && segments.size() > 1
                    && Recorder.tellsProgress(segments.get(0).clauses());
            if (!continues) {
                List<TaskCode> rest = unnamed(reading.message().asked());
                List<Clause> about = Distribution.withoutCountOf(rest.size(), segment.clauses());
                rest.forEach(code -> put(code, about));
            }
        }

        private void takeBare(Segment segment) {
            boolean all = saysAll(segment);
            if (anyNamed && !(all && Recorder.saysProgress(segment.clauses()))) {
                homeless |= Recorder.tellsOfSomething(segment.clauses());
                return;
            }
            boolean chosen = !reading.chosen().isEmpty() && !anyNamed;
            List<TaskCode> meant = chosen ? reading.chosen() : reading.message().asked();
            if (chosen || all || meant.size() == 1 && !anyNamed) {
                unnamed(meant).forEach(code -> put(code, segment.clauses()));
            }
            bare |= !anyNamed;
        }

        private List<TaskCode> unnamed(List<TaskCode> tasks) {
            return tasks.stream().filter(code -> !named.contains(code)).toList();
        }

        private void put(TaskCode code, List<Clause> about) {
            scoped.computeIfAbsent(code, key -> new ArrayList<>()).addAll(about);
        }

        private static boolean saysAll(Segment segment) {
            return segment.clauses().stream()
                    .anyMatch(clause -> clause.has(Sense.ALL) && !clause.deniesAll()
                            || clause.has(Sense.UNCHANGED)
                            || clause.saysUnchanged()
                            || clause.has(Sense.LATELY) && clause.has(Sense.SAME));
        }
    }
}
