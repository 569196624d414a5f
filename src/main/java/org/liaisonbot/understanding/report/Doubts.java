package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.CountMention.Measure;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.text.Span;

/**
 * Whether a record leaves something out that may change it: figures that found no place in it, a negation in unknown
 * words. Then it is better to ask than to record.
 */
final class Doubts {
    private static final String PARTICLES = " 前后内底之以左右吧了的呢啊哈能可)";
    private static final String NEGATIVE = "不没未无难缺欠坏慢垮塌";

    private final List<Clause> clauses;
    private final PlannedTask task;
    private final String title;
    private final Parts parts;
    private final LocalDate today;

    Doubts(List<Clause> clauses, PlannedTask task, String title, LocalDate today) {
        this.clauses = clauses;
        this.task = task;
        this.title = title;
        this.parts = new Parts(List.of(title));
        this.today = today;
    }

    boolean leaveOpen(Facts facts, @Nullable Progress status) {
        boolean told = status == Progress.DELAYED || status == Progress.NOT_STARTED || facts.blocker() != null;
        boolean explicit = facts.saysAny(Sign.ON_PLAN, Sign.DONE) || facts.share() != null;
        return facts.quantity() == null && !explicit && countsWithoutRole()
                || status == Progress.DONE && (promisesStill() || facts.says(Sign.NEARLY_DONE))
                || !told && clauses.stream().anyMatch(clause -> deniesInUnknownWords(clause) || deniesUnknown(clause))
                || !told && facts.promise().isEmpty() && clauses.stream().anyMatch(this::hasIdleDay)
                || facts.says(Sign.UNKNOWN_DONE) && facts.sayNothingElse();
    }

    /** Two counts of the same things, of which none was seen to be done or the whole. */
    private boolean countsWithoutRole() {
        List<CountMention> counts = clauses.stream()
                .filter(clause -> !clause.has(Sense.ACTIVITY, Sense.FOUND, Sense.FIXED))
                .flatMap(clause -> clause.figures(CountMention.class).stream())
                .filter(count -> count.measure() == Measure.THINGS)
                .toList();
        return counts.stream()
                .anyMatch(one -> counts.stream()
                        .anyMatch(other -> one != other && one.unit().equals(other.unit())));
    }

    /** Done, but with a day to come in the same breath. */
    private boolean promisesStill() {
        return clauses.stream()
                .filter(clause -> Signs.of(clause).has(Sign.DONE))
                .anyMatch(clause -> clause.figures(DayMention.class).stream()
                        .anyMatch(day ->
                                day.anchor() != DayMention.Anchor.THIS && new Mood(clause, today).isComing(day)));
    }

    /** 散养户不肯签: 不, and nothing known that it denies. */
    private static boolean deniesUnknown(Clause clause) {
        return clause.figures().isEmpty()
                && !clause.has(Sense.CORRECTION, Sense.NOT_BUT, Sense.NOT_OURS, Sense.NO_EXTENSION)
                && clause.all(Sense.NOT).stream()
                        .filter(not -> clause.text().slice(not.span()).endsWith("不"))
                        .anyMatch(not -> !isAnswered(clause, not));
    }

    private static boolean isAnswered(Clause clause, Word not) {
        int end = not.span().untilExclusive();
        return clause.words().stream()
                .anyMatch(word -> word.senses().iterator().next().isExclusive()
                        && word.span().from() >= end
                        && word.span().from() - end <= 2);
    }

    /** 11月中旬差不多了吧: a day to come at the end of what is said, and no promise was seen in it. */
    private boolean hasIdleDay(Clause clause) {
        Mood mood = new Mood(clause, today);
        return !parts.isPart(clause)
                && clause.figures().size() == 1
                && !MilestoneWords.namesStage(clause.content(), task)
                && MilestoneWords.in(clause.content(), task, title).isEmpty()
                && !clause.has(Sense.ORIGINALLY, Sense.START, Sense.CHANGE, Sense.FOUND, Sense.ACTIVITY)
                && clause.figures(DayMention.class).stream()
                        .anyMatch(day -> day.anchor() != DayMention.Anchor.THIS
                                && mood.isComing(day)
                                && !isAsOf(clause, day)
                                && endsBehind(clause, day));
    }

    private static boolean isAsOf(Clause clause, DayMention day) {
        return clause.hasBefore(day.span().from(), 1, Sense.ALREADY)
                || "从自至止".indexOf(clause.text().at(day.span().from() - 1)) >= 0;
    }

    private static boolean endsBehind(Clause clause, DayMention day) {
        Span done = Signs.of(clause).done();
        int end = done != null && done.from() >= day.span().untilExclusive()
                ? done.untilExclusive()
                : day.span().untilExclusive();
        for (int at = end; at < clause.span().untilExclusive(); at++) {
            Span here = new Span(at, at + 1);
            boolean rough = clause.all(Sense.ESTIMATE, Sense.NEARLY, Sense.DONE).stream()
                    .anyMatch(word -> word.span().contains(here));
            if (!rough && PARTICLES.indexOf(clause.text().at(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean deniesInUnknownWords(Clause clause) {
        return new Residue(clause, title)
                .stretches().stream()
                        .anyMatch(span ->
                                clause.text().slice(span).chars().anyMatch(letter -> NEGATIVE.indexOf(letter) >= 0));
    }
}
