package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.report.Promises.Promise;
import org.liaisonbot.understanding.text.Span;

/** Everything that the clauses of a segment say of one task. */
final class Facts {
    private static final List<String> WORK = List.of("推进", "开展", "进行", "计划", "工作", "正常");

    private static final Pattern ONE_MORE = Pattern.compile("^\\p{L}{2,}?也(?:已|都|.{1,6}[了好完])");
    private static final List<String> AGAINST = List.of("但", "不过", "可", "然而", "总体", "整体", "仍", "好在");
    private static final List<String> FORMALITIES = List.of("验收", "销号", "移交", "交付", "资料", "材料", "台账", "报告", "照片");

    private final EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    private final List<Clause> clauses;
    private final Shares shares;
    private final @Nullable Quantity quantity;
    private final Counts counts;
    private final Optional<Promise> promise;
    private final @Nullable String blocker;
    private boolean activity;

    private Facts(List<Clause> clauses, PlannedTask task, String title, LocalDate today) {
        this.clauses = clauses;
        Parts parts = new Parts(List.of(title));
        Completion completion = new Completion(task, parts, today);
        boolean found = false;
        List<Clause> current = afterOvercoming(clauses);
        for (Clause clause : clauses) {
            Set<Sign> said = completion.signsOf(clause);
            if (!current.contains(clause)) {
                said.removeAll(EnumSet.of(Sign.BEHIND, Sign.DIFFICULTY, Sign.CANNOT, Sign.NOT_STARTED));
            }
            if (clause.has(Sense.REST) && said.remove(Sign.ON_PLAN)) {
                said.add(Sign.UNDER_WAY);
            }
            if (clause.has(Sense.EXCEPT) && clause.references().isEmpty() && said.remove(Sign.BEHIND)) {
                said.add(Sign.NOT_DONE);
            }
            found |= clause.has(Sense.FOUND);
            boolean later = clause.has(Sense.PLANNED)
                    || clause.hasLong(Sense.FROM_NOW)
                    || clause.figures(DayMention.class).stream().anyMatch(new Mood(clause, today)::isComing);
            boolean goesOn = signs.contains(Sign.DONE)
                    && !later
                    && !said.contains(Sign.DONE)
                    && (said.contains(Sign.UNDER_WAY)
                            || said.contains(Sign.PART_DONE)
                            || said.contains(Sign.UNKNOWN_DONE)
                            || said.contains(Sign.ON_PLAN) && speaksOfWork(clause));
            boolean part = said.contains(Sign.NOT_STARTED)
                    && saysAny(Sign.DONE, Sign.PART_DONE, Sign.NEARLY_DONE)
                    && clause.references().isEmpty()
                    && namesSomething(clause);
            if (part) {
                said.remove(Sign.NOT_STARTED);
                said.add(Sign.UNDER_WAY);
                signs.remove(Sign.DONE);
                signs.add(Sign.PART_DONE);
            }
            if (signs.contains(Sign.DONE) && isOneMorePart(clause)) {
                said.remove(Sign.DONE);
                signs.remove(Sign.DONE);
                said.add(Sign.PART_DONE);
            }
            boolean other = said.contains(Sign.DONE)
                    && saysAny(Sign.UNDER_WAY, Sign.NOT_STARTED, Sign.NOT_DONE, Sign.BEHIND)
                    && completion.isOfSomething(clause);
            if (other) {
                said.remove(Sign.DONE);
                said.add(Sign.PART_DONE);
            }
            if (goesOn || found && clause.references().isEmpty() && clause.has(Sense.FIXED)) {
                signs.remove(Sign.DONE);
                said.remove(Sign.DONE);
                said.add(Sign.UNDER_WAY);
            }
            if (said.contains(Sign.ON_PLAN) && AGAINST.stream().anyMatch(clause.content()::startsWith)) {
                signs.remove(Sign.BEHIND);
            }
            signs.addAll(said);
            activity |= clause.has(Sense.ACTIVITY, Sense.FIXED)
                    && !new Mood(clause, today).isToCome(clause.span().untilExclusive());
        }
        if (current.size() < clauses.size() && signs.isEmpty()) {
            signs.add(Sign.UNDER_WAY);
        }
        if (signs.remove(Sign.TO_START) && signs.isEmpty()) {
            signs.add(Sign.NOT_STARTED);
        }
        this.shares = Shares.in(clauses, today);
        this.counts = Counts.in(clauses, today, title);
        this.quantity = counts.quantity();
        this.promise = Promises.in(clauses, today, task, title).last();
        boolean inNeed = signs.stream().anyMatch(EnumSet.of(Sign.BEHIND, Sign.CANNOT, Sign.NOT_STARTED)::contains);
        this.blocker = Blockers.of(afterOvercoming(clauses), inNeed);
    }

    /** 之前缺网，现已解决: what was overcome is no longer in the way. */
    private static List<Clause> afterOvercoming(List<Clause> clauses) {
        int from = 0;
        for (int index = 1; index < clauses.size(); index++) {
            boolean overcome = clauses.get(index).has(Sense.OVERCOME)
                    && !clauses.get(index).has(Sense.NOT, Sense.HELP_WANTED, Sense.PLANNED, Sense.LACK);
            from = overcome ? index : from;
        }
        return clauses.subList(from, clauses.size());
    }

    /** @param title as it is compared */
    static Facts of(List<Clause> clauses, PlannedTask task, String title, LocalDate today) {
        return new Facts(Corrections.apply(clauses), task, title, today);
    }

    boolean says(Sign sign) {
        return signs.contains(sign);
    }

    boolean saysAny(Sign... wanted) {
        for (Sign sign : wanted) {
            if (says(sign)) {
                return true;
            }
        }
        return false;
    }

    /** 绿化还没弄: something stands before what is said. */
    private static boolean namesSomething(Clause clause) {
        int end = clause.all(Sense.NOT_STARTED, Sense.NOT).stream()
                .mapToInt(word -> word.span().from())
                .min()
                .orElse(clause.span().from());
        String before =
                clause.text().slice(new Span(clause.span().from(), end)).replaceAll("[还都也仍尚就但目前现在暂时工程项目任务]", "");
        return before.length() >= 2;
    }

    /** 预案也修订了: beside what was done before, one more thing of its own; 验收也通过了 is the end of the same. */
    private static boolean isOneMorePart(Clause clause) {
        return clause.references().isEmpty()
                && !clause.has(Sense.ALL)
                && ONE_MORE.matcher(clause.content()).find()
                && FORMALITIES.stream().noneMatch(clause.content()::contains);
    }

    /** 工作正常开展 goes on, 效果良好 praises what is done. */
    private static boolean speaksOfWork(Clause clause) {
        return WORK.stream().anyMatch(clause.content()::contains);
    }

    /** Whether there is anything to record at all. */
    boolean sayAnything() {
        EnumSet<Sign> telling = EnumSet.copyOf(signs);
        telling.remove(Sign.CAUSE);
        telling.remove(Sign.HELP_WANTED);
        return !telling.isEmpty()
                || blocker != null
                || promise.isPresent()
                || activity
                || quantity != null
                || !shares.progress().isEmpty()
                || shares.all().stream().anyMatch(share -> share.role() == Shares.Role.TO_COME)
                || counts.has(CountRole.LEFT)
                || counts.has(CountRole.PENDING)
                || (counts.has(CountRole.UNRELATED) || counts.has(CountRole.ACTIVITY))
                        && clauses.stream().anyMatch(clause -> clause.has(Sense.ACTIVITY));
    }

    /** 10月底，按期完成: a day to come, and nothing says that it is over. */
    boolean promiseWhatIsDone() {
        boolean toCome = promise.isPresent() || clauses.stream().anyMatch(clause -> clause.has(Sense.NO_EXTENSION));
        return toCome
                && clauses.stream()
                        .filter(clause -> Signs.of(clause).has(Sign.DONE))
                        .noneMatch(clause -> clause.has(Sense.ALREADY, Sense.OVER, Sense.ALL));
    }

    /** Whether the only thing said is that something unknown is done. */
    boolean sayNothingElse() {
        return signs.equals(EnumSet.of(Sign.UNKNOWN_DONE))
                && blocker == null
                && promise.isEmpty()
                && quantity == null
                && shares.progress().isEmpty();
    }

    @Nullable
    String blocker() {
        return blocker;
    }

    @Nullable
    Quantity quantity() {
        return quantity;
    }

    Optional<Promise> promise() {
        return promise;
    }

    /** The percentage that the text itself gives. */
    @Nullable
    Integer share() {
        Set<Integer> given = given();
        return given.size() == 1 ? given.iterator().next() : null;
    }

    /** Two different figures and nothing tells which holds, or more than all. */
    boolean sharesDisagree() {
        return given().size() > 1 || given().stream().anyMatch(percent -> percent > 100);
    }

    private Set<Integer> given() {
        List<Integer> percents = new ArrayList<>();
        shares.progress().forEach(share -> {
            if (share.percent() != null) {
                percents.add(share.percent());
            }
        });
        return percents.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    boolean hasPartialShare() {
        return shares.progress().stream().anyMatch(share -> share.percent() == null || share.percent() < 100);
    }

    /** The words of the clauses that say that something is done. */
    String doneText() {
        return clauses.stream()
                .filter(clause -> Signs.of(clause).has(Sign.DONE))
                .map(Clause::content)
                .collect(Collectors.joining(","));
    }
}
