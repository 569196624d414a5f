package org.liaisonbot.understanding.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.report.Promises.Promise;
import org.liaisonbot.understanding.task.Tasks;

/** Makes the record of one task from what its clauses say. */
public final class Recorder {
    private static final int COMPLETE = 100;
    private static final int SHORTEST_FACT = 4;

    private final Tasks tasks;

    public Recorder(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The record; empty when the clauses say nothing of the task, or contradict themselves. */
    public Optional<Item> record(TaskCode code, List<Clause> clauses, LocalDate today) {
        PlannedTask task = tasks.get(code);
        Facts facts = Facts.of(clauses, task, tasks.title(code), today);
        Quantity quantity = facts.quantity();
        if (!facts.sayAnything() || facts.sharesDisagree() || isImpossible(quantity)) {
            return Optional.empty();
        }
        Integer percent = percent(facts, quantity);
        Progress status = status(facts, percent);
        if (new Doubts(Corrections.apply(clauses), task, tasks.title(code), today).leaveOpen(facts, status)) {
            return Optional.empty();
        }
        OptionalInt milestone = MilestoneWords.in(facts.doneText(), task, tasks.title(code));
        return Optional.of(new Item(
                code,
                status,
                status == Progress.DONE ? Integer.valueOf(COMPLETE) : partial(facts, percent),
                status == Progress.DONE ? null : expected(facts, task, today),
                facts.blocker(),
                quantity,
                milestone.isPresent() ? Integer.valueOf(milestone.getAsInt()) : null));
    }

    /** Whether the clauses speak of progress at all, of whatever task. */
    public static boolean saysProgress(List<Clause> clauses) {
        return clauses.stream().anyMatch(Segment::saysSomething);
    }

    /** Whether the clauses tell how far something is, be it only a percentage. */
    public static boolean tellsProgress(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(clause -> !clause.figures(ShareMention.class).isEmpty()
                        || clause.has(Sense.LATELY) && clause.has(Sense.SAME)
                        || clause.words().stream().anyMatch(Clauses::isPredicate));
    }

    /** 应急池已开挖: whether something of its own is said to have happened, in whatever verb. */
    public static boolean tellsOfSomething(List<Clause> clauses) {
        return tellsProgress(clauses)
                || clauses.stream()
                        .anyMatch(clause -> (clause.content().contains("已")
                                        || clause.content().endsWith("了"))
                                && clause.content().length() > SHORTEST_FACT
                                && !clause.hasLong(Sense.ACK, Sense.GREETING, Sense.REPORTED, Sense.EVIDENCE));
    }

    /** Whether the clauses tell how far something is, or how much of it. */
    public static boolean reports(List<Clause> clauses) {
        return tellsProgress(clauses)
                || clauses.stream()
                        .anyMatch(clause -> !clause.figures(CountMention.class).isEmpty()
                                && clause.has(Sense.ACHIEVED, Sense.LEFT, Sense.ACTIVITY, Sense.OVER));
    }

    /** Whether the clauses speak of progress in other words than those of these senses. */
    public static boolean saysMoreThan(List<Clause> clauses, Sense... senses) {
        return clauses.stream()
                .anyMatch(clause -> clause.figures().stream().anyMatch(Clauses::isAmount)
                        || !clause.references().isEmpty()
                        || clause.words().stream()
                                .anyMatch(word -> Clauses.isPredicate(word)
                                        && Arrays.stream(senses).noneMatch(word::is)
                                        && !isWithin(clause, word, senses)));
    }

    private static boolean isWithin(Clause clause, Word word, Sense... senses) {
        return clause.all(senses).stream().anyMatch(other -> other.span().contains(word.span()));
    }

    /** Only the percentage and the quantity that the clauses give, for a request that is not a report. */
    public Item amounts(TaskCode code, List<Clause> clauses, LocalDate today) {
        Facts facts = Facts.of(clauses, tasks.get(code), tasks.title(code), today);
        Quantity quantity = isImpossible(facts.quantity()) ? null : facts.quantity();
        Integer percent = facts.sharesDisagree() ? null : percent(facts, quantity);
        return new Item(code, null, percent, null, null, quantity, null);
    }

    /** All that was counted is done, but the text says that the task is not: then the count is of a part. */
    private static @Nullable Integer partial(Facts facts, @Nullable Integer percent) {
        return percent != null && percent == COMPLETE && facts.share() == null ? null : percent;
    }

    private static boolean isImpossible(@Nullable Quantity quantity) {
        return quantity != null && quantity.total() != null && quantity.done().compareTo(quantity.total()) > 0;
    }

    private static @Nullable Integer percent(Facts facts, @Nullable Quantity quantity) {
        Integer share = facts.share();
        if (share != null) {
            return share;
        }
        BigDecimal total = quantity == null ? null : quantity.total();
        if (quantity == null || total == null || total.signum() == 0) {
            return null;
        }
        return quantity.done()
                .multiply(BigDecimal.valueOf(COMPLETE))
                .divide(total, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static Progress status(Facts facts, @Nullable Integer percent) {
        boolean partial = facts.hasPartialShare() || percent != null && percent < COMPLETE;
        boolean counted = facts.share() == null && facts.says(Sign.UNDER_WAY);
        boolean complete = percent != null && percent == COMPLETE && !facts.says(Sign.NOT_DONE) && !counted
                || facts.says(Sign.DONE)
                        && !facts.promiseWhatIsDone()
                        && !partial
                        && !facts.says(Sign.NOT_DONE)
                        && !facts.says(Sign.NEARLY_DONE);
        if (percent != null && percent == 0 && !facts.says(Sign.UNDER_WAY)) {
            return Progress.NOT_STARTED;
        }
        if (facts.says(Sign.NOT_STARTED) && !(percent != null && percent > 0) && !facts.says(Sign.DONE)) {
            return Progress.NOT_STARTED;
        }
        if (complete && facts.blocker() == null) {
            return Progress.DONE;
        }
        if (facts.says(Sign.BEHIND) || facts.says(Sign.CANNOT)) {
            return Progress.DELAYED;
        }
        if (facts.blocker() != null) {
            return facts.says(Sign.ON_PLAN) ? Progress.ON_TRACK : Progress.DELAYED;
        }
        boolean explicit = facts.saysAny(
                Sign.ON_PLAN, Sign.UNDER_WAY, Sign.PART_DONE, Sign.UNKNOWN_DONE, Sign.NEARLY_DONE, Sign.DONE);
        return facts.says(Sign.UNCHANGED) && !explicit ? Progress.UNCHANGED : Progress.ON_TRACK;
    }

    /** A promise for one milestone of several counts when it is the next one. */
    private @Nullable LocalDate expected(Facts facts, PlannedTask task, LocalDate today) {
        Optional<Promise> promise = facts.promise();
        if (promise.isEmpty()) {
            return null;
        }
        OptionalInt promised = MilestoneWords.in(promise.get().clause().content(), task, tasks.title(task.code()));
        if (promised.isPresent()) {
            Milestone named = task.milestones().get(promised.getAsInt() - 1);
            boolean next = tasks.nextMilestone(task.code(), today)
                    .filter(named::equals)
                    .isPresent();
            return next ? promise.get().day() : null;
        }
        return promise.get().day();
    }
}
