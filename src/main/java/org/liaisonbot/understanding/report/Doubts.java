package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.CountMention.Measure;
import org.liaisonbot.understanding.mention.DayMention;

/**
 * Whether a record leaves something out that may change it: figures that found no place in it, a negation in unknown
 * words. Then it is better to ask than to record.
 */
final class Doubts {
    private static final String NEGATIVE = "不没未无难缺欠坏慢垮塌";

    private final List<Clause> clauses;
    private final String title;
    private final LocalDate today;

    Doubts(List<Clause> clauses, String title, LocalDate today) {
        this.clauses = clauses;
        this.title = title;
        this.today = today;
    }

    boolean leaveOpen(Facts facts, @Nullable Progress status) {
        boolean told = status == Progress.DELAYED || status == Progress.NOT_STARTED || facts.blocker() != null;
        boolean explicit = facts.saysAny(Sign.ON_PLAN, Sign.DONE) || facts.share() != null;
        return facts.quantity() == null && !explicit && countsWithoutRole()
                || status == Progress.DONE && (promisesStill() || facts.says(Sign.NEARLY_DONE))
                || !told && clauses.stream().anyMatch(this::deniesInUnknownWords)
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

    private boolean deniesInUnknownWords(Clause clause) {
        return new Residue(clause, title)
                .stretches().stream()
                        .anyMatch(span ->
                                clause.text().slice(span).chars().anyMatch(letter -> NEGATIVE.indexOf(letter) >= 0));
    }
}
