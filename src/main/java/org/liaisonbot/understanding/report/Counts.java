package org.liaisonbot.understanding.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.CountMention.Measure;

/** Makes of the counts in a task's clauses its quantity: how many are done, of how many. */
final class Counts {
    private final String title;
    private final List<Count> counts = new ArrayList<>();

    private Counts(String title) {
        this.title = title;
    }

    /**
     * @param more adds to what was counted before
     * @param soFar counts everything up to now
     */
    private record Count(
            BigDecimal value,
            String unit,
            Measure measure,
            CountRole role,
            boolean more,
            boolean soFar,
            boolean all,
            boolean treated) {}

    static Counts in(List<Clause> clauses, LocalDate today, String title) {
        Counts counts = new Counts(title);
        CountInContext.in(clauses).forEach(count -> counts.add(count, today));
        return counts;
    }

    boolean has(CountRole role) {
        return counts.stream().anyMatch(count -> count.role == role);
    }

    private void add(CountInContext context, LocalDate today) {
        CountMention mention = context.mention();
        if (mention.measure() == Measure.OTHER) {
            return;
        }
        BigDecimal total = mention.total();
        if (total == null) {
            boolean listed = context.continuesList() && !counts.isEmpty();
            boolean among = context.before().content().contains("其中") && has(CountRole.DONE);
            CountRole role = among
                    ? CountRole.UNRELATED
                    : listed ? counts.get(counts.size() - 1).role : context.role(title, has(CountRole.FOUND), today);
            add(context, mention.value(), role);
        } else {
            add(context, mention.value(), CountRole.DONE);
            add(context, total, CountRole.TOTAL);
        }
    }

    private void add(CountInContext context, BigDecimal value, CountRole role) {
        CountMention mention = context.mention();
        counts.add(new Count(
                value,
                unitOf(mention),
                mention.measure(),
                role,
                context.isMore(),
                context.isSoFar(),
                context.isAll(),
                context.isTreated()));
    }

    private String unitOf(CountMention mention) {
        String said = counts.isEmpty() ? "个" : counts.get(0).unit;
        return mention.unit().isEmpty() ? said : mention.unit();
    }

    /** The quantity of the task; null when the text gives none, or several of which none is the task's own. */
    @Nullable
    Quantity quantity() {
        if (has(CountRole.FOUND)) {
            return fixedOfFound();
        }
        List<Count> done = with(CountRole.DONE);
        if (done.isEmpty()) {
            return leftOfTotal();
        }
        String unit = done.get(0).unit;
        List<Count> same =
                done.stream().filter(count -> count.unit.equals(unit)).toList();
        BigDecimal total = wholeOf(same, unit);
        BigDecimal left = first(CountRole.LEFT, unit);
        BigDecimal sum = sum(same, total);
        boolean several = same.size() < done.size() && total == null;
        boolean others = total == null
                && left == null
                && with(CountRole.ACTIVITY).stream().anyMatch(count -> count.unit.equals(unit));
        boolean contradictory = same.get(0).all && left != null;
        boolean elsewhere = with(CountRole.LEFT).stream().anyMatch(count -> !count.unit.equals(unit));
        boolean onlyActs = total == null && left == null && same.get(0).measure == Measure.ACTS;
        if (sum == null || elsewhere || several || onlyActs || contradictory || others) {
            return null;
        }
        boolean all =
                same.size() == 1 && same.get(0).all && with(CountRole.PENDING).isEmpty();
        BigDecimal whole = left != null ? sum.add(left) : all ? sum : null;
        return new Quantity(sum, total == null ? whole : total, unit);
    }

    /** 8处还剩3处 */
    private @Nullable Quantity leftOfTotal() {
        for (Count left : with(CountRole.LEFT)) {
            BigDecimal total = first(CountRole.TOTAL, left.unit);
            if (total != null && total.compareTo(left.value) >= 0) {
                return new Quantity(total.subtract(left.value), total, left.unit);
            }
        }
        return null;
    }

    private List<Count> with(CountRole role) {
        return counts.stream().filter(count -> count.role == role).toList();
    }

    /** The whole is not less than what is done of it: 22家整改完成，4家停产 names none. */
    private @Nullable BigDecimal wholeOf(List<Count> done, String unit) {
        return with(CountRole.TOTAL).stream()
                .filter(count ->
                        count.unit.equals(unit) && (done.size() > 1 || count.value.compareTo(done.get(0).value) >= 0))
                .map(Count::value)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal first(CountRole role, String unit) {
        return with(role).stream()
                .filter(count -> count.unit.equals(unit))
                .map(Count::value)
                .findFirst()
                .orElse(null);
    }

    /** 共6块，硬化了2块绿化了1块: parts of a known whole add up. */
    private static @Nullable BigDecimal sum(List<Count> done, @Nullable BigDecimal total) {
        Optional<Count> soFar = done.stream().filter(Count::soFar).findFirst();
        boolean apart = total == null
                && done.get(0).soFar
                && done.stream().skip(1).anyMatch(count -> !count.more && !count.soFar);
        if (apart) {
            return null;
        }
        if (soFar.isPresent()) {
            return soFar.get().value;
        }
        BigDecimal sum = done.get(0).value;
        for (Count count : done.subList(1, done.size())) {
            if (!count.more && total == null) {
                return null;
            }
            sum = sum.add(count.value);
        }
        return total == null || sum.compareTo(total) <= 0 ? sum : null;
    }

    /** Problems found and put right are the task's progress only where putting right is the task. */
    private @Nullable Quantity fixedOfFound() {
        boolean fixedByTreating = counts.stream().anyMatch(Count::treated);
        boolean isTheTask = title.contains("整改")
                || title.contains("排查")
                || fixedByTreating && (title.contains("治理") || title.contains("整治"));
        BigDecimal found = with(CountRole.FOUND).get(0).value;
        return with(CountRole.FIXED).stream()
                .filter(fixed ->
                        isTheTask && fixed.unit.equals(with(CountRole.FOUND).get(0).unit))
                .findFirst()
                .map(fixed -> new Quantity(fixed.value, found, fixed.unit))
                .orElse(null);
    }
}
