package org.liaisonbot.understanding.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.CountMention.Measure;
import org.liaisonbot.understanding.text.Span;

/** Tells which of the counts of a task's clauses is its progress: how many are done, how many there are, how many are left. */
final class Counts {
    private final LocalDate today;
    private final String title;
    private final List<Count> counts = new ArrayList<>();

    private Counts(LocalDate today, String title) {
        this.today = today;
        this.title = title;
    }

    /** What a count stands for. */
    enum Role {
        DONE,
        TOTAL,
        LEFT,
        TO_COME,
        FOUND,
        FIXED,
        UNRELATED
    }

    /**
     * @param more adds to what was counted before
     * @param soFar counts everything up to now
     */
    record Count(Span span, BigDecimal value, String unit, Measure measure, Role role, boolean more, boolean soFar) {}

    static Counts in(List<Clause> clauses, LocalDate today, String title) {
        Counts counts = new Counts(today, title);
        clauses.forEach(counts::read);
        return counts;
    }

    boolean areEmpty() {
        return counts.isEmpty();
    }

    boolean has(Role role) {
        return counts.stream().anyMatch(count -> count.role == role);
    }

    boolean hasUnrelated() {
        return counts.stream().anyMatch(count -> count.role == Role.UNRELATED || count.role == Role.FIXED);
    }

    private void read(Clause clause) {
        List<CountMention> mentions = clause.figures(CountMention.class);
        for (int index = 0; index < mentions.size(); index++) {
            CountMention mention = mentions.get(index);
            Span before = new Span(
                    index == 0
                            ? clause.span().from()
                            : mentions.get(index - 1).span().untilExclusive(),
                    mention.span().from());
            Span after = new Span(
                    mention.span().untilExclusive(),
                    index + 1 < mentions.size()
                            ? mentions.get(index + 1).span().from()
                            : clause.span().untilExclusive());
            boolean last = index + 1 == mentions.size();
            add(clause, mention, clause.part(before), clause.part(after), last);
        }
    }

    private void add(Clause clause, CountMention mention, Clause before, Clause after, boolean last) {
        if (mention.measure() == Measure.OTHER) {
            return;
        }
        BigDecimal total = mention.total();
        if (total != null) {
            counts.add(count(mention, mention.value(), Role.DONE, before));
            counts.add(count(mention, total, Role.TOTAL, before));
            return;
        }
        counts.add(count(mention, mention.value(), role(clause, mention, before, after, last), before));
    }

    private static Count count(CountMention mention, BigDecimal value, Role role, Clause before) {
        return new Count(
                mention.span(),
                value,
                mention.unit(),
                mention.measure(),
                role,
                before.has(Sense.ANOTHER),
                before.has(Sense.ALTOGETHER));
    }

    private Role role(Clause clause, CountMention mention, Clause before, Clause after, boolean last) {
        if (before.has(Sense.FOUND)
                || clause.text().startsWith("问题", mention.span().untilExclusive())) {
            return Role.FOUND;
        }
        if (has(Role.FOUND) && before.has(Sense.FIXED)) {
            return Role.FIXED;
        }
        if (isLeft(before, after)) {
            return followedByCount(after, last, Sense.ACHIEVED) && !last ? Role.TOTAL : Role.LEFT;
        }
        Span at = mention.span();
        if (isTotalOfNext(clause, mention, before, after, last)) {
            return Role.TOTAL;
        }
        if (isAchievedBefore(before)) {
            return new Mood(clause, today).isCountToCome(at.from()) && !isNow(before)
                    ? Role.TO_COME
                    : achievedRole(before);
        }
        if (isActivity(before)) {
            return Role.UNRELATED;
        }
        if (before.has(Sense.TOTAL) || followedByCount(after, last, Sense.ACHIEVED)) {
            return Role.TOTAL;
        }
        if (after.has(Sense.ACHIEVED) || Signs.of(after).has(Sign.DONE)) {
            return new Mood(clause, today).isCountToCome(achievedAt(after)) ? Role.TO_COME : Role.DONE;
        }
        return last && !after.has(Sense.ACHIEVED) ? Role.TOTAL : Role.TOTAL;
    }

    /** 整治8户完成5户: the first is the whole, whatever word stands before it. */
    private static boolean isTotalOfNext(
            Clause clause, CountMention mention, Clause before, Clause after, boolean last) {
        return followedByCount(after, last, Sense.ACHIEVED)
                && !before.has(Sense.ALREADY, Sense.ANOTHER, Sense.DONE)
                && clause.figures(CountMention.class).stream()
                        .filter(next -> next.span().from() > mention.span().from())
                        .findFirst()
                        .filter(next -> next.unit().equals(mention.unit())
                                && next.value().compareTo(mention.value()) <= 0)
                        .isPresent();
    }

    private static int achievedAt(Clause after) {
        return after.first(Sense.ACHIEVED, Sense.DONE)
                .map(word -> word.span().from())
                .orElse(after.span().from());
    }

    private static boolean isNow(Clause before) {
        return before.has(Sense.ALREADY);
    }

    private Role achievedRole(Clause before) {
        return Signs.of(before).has(Sign.NOT_DONE) ? Role.LEFT : Role.DONE;
    }

    private static boolean isLeft(Clause before, Clause after) {
        return lastIs(before, Sense.LEFT) || Signs.of(after).has(Sign.NOT_DONE);
    }

    /** The nearest of the words about amounts before a count. */
    private static boolean lastIs(Clause before, Sense sense) {
        List<Word> words = before.all(Sense.LEFT, Sense.TOTAL, Sense.ACHIEVED);
        Word nearest = null;
        for (Word word : words) {
            boolean within = nearest != null && nearest.span().contains(word.span());
            boolean wider = nearest == null || !within;
            nearest = wider ? word : nearest;
        }
        return nearest != null && nearest.is(sense);
    }

    private boolean isAchievedBefore(Clause before) {
        return lastIs(before, Sense.ACHIEVED) && (!isActivity(before) || before.has(Sense.DONE));
    }

    /** An act such as 检查 is progress only where it is what the task's title asks for. */
    private boolean isActivity(Clause before) {
        return before.all(Sense.ACTIVITY).stream()
                .anyMatch(word -> !title.contains(before.text().slice(word.span())));
    }

    private static boolean followedByCount(Clause after, boolean last, Sense sense) {
        return !last && (after.has(sense) || after.has(Sense.LEFT));
    }

    /** The quantity of the task; null when the text gives none, or several of which none is the task's own. */
    @Nullable
    Quantity quantity() {
        if (has(Role.FOUND)) {
            return fixedOfFound();
        }
        List<Count> own = counts.stream()
                .filter(count -> count.role != Role.UNRELATED && count.role != Role.TO_COME)
                .toList();
        List<Count> done = own.stream().filter(count -> count.role == Role.DONE).toList();
        if (done.isEmpty()) {
            return leftOfTotal(own);
        }
        String unit = done.get(0).unit;
        List<Count> same =
                done.stream().filter(count -> count.unit.equals(unit)).toList();
        BigDecimal total = total(own, unit);
        BigDecimal sum = sum(same);
        if (sum == null || same.size() < done.size() && total == null) {
            return null;
        }
        if (total == null && same.get(0).measure == Measure.ACTS) {
            return null;
        }
        BigDecimal left = first(own, Role.LEFT, unit);
        return new Quantity(sum, total == null && left != null ? sum.add(left) : total, unit);
    }

    /** 8处还剩3处 */
    private static @Nullable Quantity leftOfTotal(List<Count> own) {
        for (Count left : own) {
            BigDecimal total = left.role == Role.LEFT ? total(own, left.unit) : null;
            if (total != null && total.compareTo(left.value) >= 0) {
                return new Quantity(total.subtract(left.value), total, left.unit);
            }
        }
        return null;
    }

    private static @Nullable BigDecimal total(List<Count> own, String unit) {
        return first(own, Role.TOTAL, unit);
    }

    private static @Nullable BigDecimal first(List<Count> own, Role role, String unit) {
        return own.stream()
                .filter(count -> count.role == role && count.unit.equals(unit))
                .map(count -> count.value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal sum(List<Count> done) {
        for (Count count : done) {
            if (count.soFar && done.size() > 1) {
                return count.value;
            }
        }
        BigDecimal sum = done.get(0).value;
        for (Count count : done.subList(1, done.size())) {
            if (!count.more) {
                return null;
            }
            sum = sum.add(count.value);
        }
        return sum;
    }

    /** Problems found and put right are the task's progress only where putting right is the task. */
    private @Nullable Quantity fixedOfFound() {
        boolean isTheTask = title.contains("整改") || title.contains("整治") || title.contains("排查");
        if (!isTheTask) {
            return null;
        }
        Count found = counts.stream()
                .filter(count -> count.role == Role.FOUND)
                .findFirst()
                .orElseThrow();
        return counts.stream()
                .filter(count -> count.role == Role.FIXED && count.unit.equals(found.unit))
                .findFirst()
                .map(fixed -> new Quantity(fixed.value, found.value, fixed.unit))
                .orElse(null);
    }
}
