package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.report.Segment.Scope;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.Span;

/** Brings each clause to the tasks it speaks of. */
public final class Segments {
    private static final List<String> SETTLED = List.of("报过", "已报", "已经报", "报了", "说过", "不用报", "不再报");
    private static final int SAME_PHRASE = 3;

    private final List<Segment> segments = new ArrayList<>();
    private Segment current;
    private boolean excepting;

    private final boolean othersAsked;

    private Segments(boolean othersAsked) {
        this.othersAsked = othersAsked;
        current = open(Scope.BARE);
    }

    /** @param othersAsked whether tasks were asked that the text does not name */
    public static List<Segment> of(List<Clause> clauses, boolean othersAsked) {
        Segments segments = new Segments(othersAsked);
        clauses.stream().filter(clause -> clause.field() != Sense.FIELD_OTHER).forEach(segments::take);
        segments.segments.removeIf(
                segment -> segment.scope() != Scope.NAMED && segment.clauses().isEmpty());
        return segments.segments;
    }

    private void take(Clause clause) {
        Optional<Word> outside = clause.first(Sense.OUTSIDE).or(() -> allBehindTask(clause));
        boolean isNamed = !clause.references().isEmpty();
        if (isNamed && clause.has(Sense.EXCEPT) && outside.isPresent()) {
            takeException(clause, outside.get().span());
        } else if (isNamed) {
            takeNamed(clause);
        } else if (speaksOfTheRest(clause) && !isRestOfTask(clause) || excepting && clause.has(Sense.ALL)) {
            openRest().clauses().add(clause);
        } else {
            current.clauses().add(clause);
        }
    }

    /** 除了气22都完成了 */
    private static Optional<Word> allBehindTask(Clause clause) {
        return clause.all(Sense.ALL).stream()
                .filter(all -> clause.references().stream()
                        .anyMatch(reference ->
                                reference.span().untilExclusive() == all.span().from()))
                .findFirst();
    }

    /** 其他正常; but 剩下3户 and 剩余30% are figures. */
    private static boolean speaksOfTheRest(Clause clause) {
        return clause.all(Sense.REST).stream().anyMatch(word -> !isFollowedByFigure(clause, word));
    }

    /** 完成2家，其余5月底完成: the rest of the task, not the rest of the tasks. */
    private boolean isRestOfTask(Clause clause) {
        boolean counted = current.clauses().stream()
                .anyMatch(before -> !before.figures(CountMention.class).isEmpty());
        boolean bare = current.scope() == Scope.BARE
                && !othersAsked
                && !current.clauses().isEmpty();
        return (current.scope() == Scope.NAMED || bare)
                && !excepting
                && (!othersAsked || counted && !clause.has(Sense.ALL));
    }

    private static boolean isFollowedByFigure(Clause clause, Word word) {
        int end = word.span().untilExclusive();
        boolean mayBeFigure = clause.has(Sense.LEFT);
        return mayBeFigure
                && clause.figures().stream()
                        .anyMatch(figure -> (figure instanceof CountMention || figure instanceof ShareMention)
                                && figure.span().from() >= end
                                && figure.span().from() - end <= SAME_PHRASE);
    }

    /** 除水13外都正常: the named tasks on one side, the rest on the other. */
    private void takeException(Clause clause, Span outside) {
        Segment rest = open(Scope.REST);
        rest.clauses()
                .add(clause.part(
                        new Span(outside.untilExclusive(), clause.span().untilExclusive())));
        Segment named = open(Scope.NAMED);
        named.clauses().add(clause.part(new Span(clause.span().from(), outside.from())));
        clause.references().forEach(reference -> named.named().addAll(reference.named()));
        if (rest.saysNothing()) {
            segments.remove(rest);
            excepting = true;
        }
    }

    private void takeNamed(Clause clause) {
        excepting = clause.has(Sense.EXCEPT);
        Segment previous = current;
        boolean corrected = current.clauses().stream().anyMatch(before -> before.has(Sense.CORRECTION));
        boolean continuesNaming = !corrected
                && current.scope() == Scope.NAMED
                && (current.saysNothing() && !isSettled() || continuesList(clause))
                && !startsLine(clause);
        if (!continuesNaming) {
            open(Scope.NAMED);
            takeOverHeading(previous);
        }
        current.clauses().add(clause);
        for (Reference reference : clause.references()) {
            reference.named().stream()
                    .filter(one -> current.named().stream().noneMatch(one::isSameAs))
                    .forEach(current.named()::add);
        }
    }

    /** 气20已经报过了，气22完成两成: what is said of the first is no heading of the second. */
    private boolean isSettled() {
        return current.clauses().stream().anyMatch(clause -> SETTLED.stream().anyMatch(clause.content()::contains));
    }

    /** 完成：气3，气5: the second stands under the same heading. */
    private boolean continuesList(Clause clause) {
        Clause last = current.clauses().get(current.clauses().size() - 1);
        boolean headed = current.clauses().stream()
                        .anyMatch(before ->
                                before.endsWith() == ':' && before.references().isEmpty())
                && current.clauses().stream()
                        .filter(before -> !before.references().isEmpty())
                        .noneMatch(Segment::saysSomething);
        return headed && last.endsWith() == ',' && !Segment.saysSomething(clause);
    }

    private boolean startsLine(Clause clause) {
        Clause last = current.clauses().get(current.clauses().size() - 1);
        return last.endsWith() == '\n' && clause.field() == null;
    }

    /** 已完成：气20、气22 */
    private void takeOverHeading(Segment previous) {
        if (previous.clauses().isEmpty()) {
            return;
        }
        Clause last = previous.clauses().get(previous.clauses().size() - 1);
        boolean heads = last.references().isEmpty()
                && (last.endsWith() == ':' && last.words().stream().anyMatch(Clauses::isPredicate)
                        || previous.scope() == Scope.BARE && last.has(Sense.NO_EXTENSION));
        if (heads) {
            previous.clauses().remove(last);
            current.clauses().add(last);
        }
    }

    /** 除水13外，其他都正常: the rest comes before those whose own facts are still to come. */
    private Segment openRest() {
        Segment excepted = current;
        Segment rest = open(Scope.REST);
        if (excepting && excepted.saysNothing()) {
            segments.remove(excepted);
            segments.add(excepted);
        }
        excepting = false;
        return rest;
    }

    private Segment open(Scope scope) {
        current = new Segment(scope);
        segments.add(current);
        return current;
    }
}
