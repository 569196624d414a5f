package org.liaisonbot.understanding;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.task.Reference.Kind;

/** Questions of the office about how things stand: of tasks, a leader, a unit, an annex, the whole. */
final class OfficeStatus {
    private static final Pattern POINTS_AT_SOMETHING = Pattern.compile(
            "(那|这|刚才那|上次那|刚说的)(个|项|条|件|事|事儿)(?!月|季|周|星期|礼拜|年).*|.*(那|这)(个|项|条|件|事)(怎|咋|如何|啥|什么|进展|情况|呢).*|.*(它|他们家|那事|这事|那个事|这个事)(?!项).*");

    private static final Pattern DUE = Pattern.compile("到期|能|可以|完得|延|前|期限|时限|截止");

    private final Questions questions;
    private final Filters filters;

    OfficeStatus(Questions questions, Filters filters) {
        this.questions = questions;
        this.filters = filters;
    }

    Optional<Understood> status(Reading reading, boolean asking) {
        OfficeArguments arguments = new OfficeArguments(reading);
        boolean annexNamed = filters.annex(reading) != null;
        boolean tasksClear = reading.doubtful().isEmpty();
        // 土壤 is in many titles, but 土壤任务 means the annex
        if (!reading.named().isEmpty() && (tasksClear || !annexNamed)) {
            return Optional.of(
                    tasksClear
                            ? tasks(reading)
                            : questions.which(reading.doubtful()).unclear());
        }
        if (arguments.namesALeader()) {
            return Optional.of(filters.narrowed(Intent.STATUS_LEADER, reading));
        }
        boolean narrowed = annexNamed || !arguments.units().isEmpty();
        boolean about = reading.has(Sense.PROGRESS_WORD, Sense.OVERALL, Sense.ROLLUP, Sense.LIGHT);
        if (!about && !(narrowed && asking) && !(narrowed && isBare(reading))) {
            return wantsHelp(reading) ? Optional.of(LiaisonGrammar.plain(Intent.HELP)) : Optional.empty();
        }
        if (!arguments.units().isEmpty()) {
            return Optional.of(filters.narrowed(Intent.STATUS_UNIT, reading));
        }
        if (annexNamed) {
            return Optional.of(filters.narrowed(Intent.STATUS_ANNEX, reading));
        }
        return isOfNothing(reading) ? Optional.empty() : Optional.of(filters.narrowed(Intent.STATUS_OVERALL, reading));
    }

    /** A question mark asks for help only where nothing else is said. */
    static boolean wantsHelp(Reading reading) {
        return reading.all(Sense.HELP).stream()
                .anyMatch(word -> reading.text().at(word.span().from()) != '?'
                        || reading.text().length() <= 2);
    }

    /** A task that is named by its code is clear, whoever else is named beside it. */
    private Understood tasks(Reading reading) {
        boolean coded = reading.references().stream().anyMatch(reference -> reference.kind() != Kind.TITLE);
        return coded ? clear(reading) : filters.doubt(reading, true).orElseGet(() -> clear(reading));
    }

    private static Understood clear(Reading reading) {
        String unit = new OfficeArguments(reading).unit();
        Args args = new Args(unit, null, null, null, monthSpokenOf(reading), null, List.of(), null, null);
        return new Understood(Intent.STATUS_TASK, LiaisonGrammar.itemsFor(reading.named()), args, null, List.of());
    }

    /** A month whose progress is asked about, not one in which something is due. */
    private static @Nullable YearMonth monthSpokenOf(Reading reading) {
        YearMonth month = new OfficeArguments(reading).monthFor(Intent.STATUS_TASK);
        boolean ahead = month != null && month.isAfter(YearMonth.from(reading.today()));
        return ahead || DUE.matcher(reading.text().text()).find() ? null : month;
    }

    /** 附件1, 住建局: nothing but the name. */
    private boolean isBare(Reading reading) {
        int named = reading.mentions().units().stream()
                        .mapToInt(unit -> unit.span().length())
                        .sum()
                + filters.lengthOfAnnexNames(reading);
        return reading.text().length() - named <= 3;
    }

    /** 那个事咋样了 points at something that is not named. */
    private static boolean isOfNothing(Reading reading) {
        return POINTS_AT_SOMETHING.matcher(reading.text().text()).matches() && !reading.has(Sense.OVERALL);
    }
}
