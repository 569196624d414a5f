package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Questions.Question;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.report.Segment;
import org.liaisonbot.understanding.report.Segment.Scope;
import org.liaisonbot.understanding.report.Segments;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Tasks;

/** Turns a reading into a report: an item for each task that is clear, a question for what is not. */
final class Reports {
    private final Recorder recorder;
    private final Questions questions;

    Reports(Tasks tasks, Questions questions) {
        this.recorder = new Recorder(tasks);
        this.questions = questions;
    }

    /** Each task meant and the clauses about it, in the order of the text; and every task that is named but not clear. */
    record Scoped(Map<TaskCode, List<Clause>> clauses, List<Named> doubtful, boolean bare) {}

    Scoped scope(Reading reading, List<Clause> clauses) {
        List<Segment> segments = Segments.of(clauses, othersAsked(reading));
        Map<TaskCode, List<Clause>> scoped = new LinkedHashMap<>();
        List<Named> doubtful = new ArrayList<>();
        Set<TaskCode> named = new LinkedHashSet<>();
        for (Segment segment : segments) {
            segment.named().stream().filter(Named::isClear).forEach(one -> named.add(one.task()));
        }
        boolean anyNamed = segments.stream().anyMatch(segment -> segment.scope() == Scope.NAMED);
        boolean bare = false;
        for (Segment segment : segments) {
            if (segment.scope() == Scope.NAMED) {
                doubtful.addAll(
                        segment.named().stream().filter(one -> !one.isClear()).toList());
                segment.named().stream().filter(Named::isClear).forEach(one -> put(scoped, one.task(), segment));
            } else if (segment.scope() == Scope.REST) {
                bare |= !anyNamed;
                if (!anyNamed
                        && segments.size() > 1
                        && Recorder.tellsProgress(segments.get(0).clauses())) {
                    continue;
                }
                reading.message().asked().stream()
                        .filter(code -> !named.contains(code))
                        .forEach(code -> put(scoped, code, segment));
            } else if (!anyNamed || saysAll(segment) && Recorder.saysProgress(segment.clauses())) {
                boolean chosen = !reading.chosen().isEmpty() && !anyNamed;
                List<TaskCode> asked =
                        chosen ? reading.chosen() : reading.message().asked();
                if (asked.size() == 1 && !anyNamed || chosen || saysAll(segment)) {
                    asked.stream().filter(code -> !named.contains(code)).forEach(code -> put(scoped, code, segment));
                }
                bare |= !anyNamed;
            }
        }
        return new Scoped(scoped, doubtful, bare);
    }

    private static boolean othersAsked(Reading reading) {
        List<TaskCode> others = new ArrayList<>(reading.message().asked());
        reading.named().forEach(named -> others.removeAll(named.candidates()));
        return !others.isEmpty();
    }

    private static void put(Map<TaskCode, List<Clause>> scoped, TaskCode code, Segment segment) {
        scoped.computeIfAbsent(code, key -> new ArrayList<>()).addAll(segment.clauses());
    }

    private static boolean saysAll(Segment segment) {
        return segment.clauses().stream()
                .anyMatch(clause ->
                        clause.has(Sense.ALL, Sense.UNCHANGED) || clause.has(Sense.LATELY) && clause.has(Sense.SAME));
    }

    /** The report that the clauses make; empty when they tell nothing of any task. */
    Optional<Understood> report(Reading reading, List<Clause> clauses, @Nullable String unit) {
        Scoped scoped = scope(reading, clauses);
        List<Item> items = new ArrayList<>();
        List<TaskCode> unsaid = new ArrayList<>();
        scoped.clauses()
                .forEach((code, about) -> recorder.record(code, about, reading.today())
                        .ifPresentOrElse(items::add, () -> unsaid.add(code)));
        if (items.isEmpty()) {
            return nothingClear(reading, clauses, scoped, unsaid);
        }
        Question question = !scoped.doubtful().isEmpty()
                ? questions.which(scoped.doubtful())
                : unsaid.isEmpty() ? null : questions.howFar(unsaid);
        Understood report = new Understood(
                Intent.REPORT,
                items,
                Args.NONE,
                question == null ? null : question.text(),
                question == null ? List.of() : question.candidates());
        return Optional.of(unit == null ? report : report.forUnit(unit));
    }

    private Optional<Understood> nothingClear(
            Reading reading, List<Clause> clauses, Scoped scoped, List<TaskCode> unsaid) {
        if (!scoped.doubtful().isEmpty()) {
            return Optional.of(questions.which(scoped.doubtful()).unclear());
        }
        if (!unsaid.isEmpty() && !scoped.bare()) {
            return Optional.of(questions.howFar(unsaid).unclear());
        }
        return Recorder.saysProgress(clauses)
                ? Optional.of(questions.whichOf(reading.message().asked()).unclear())
                : Optional.empty();
    }
}
