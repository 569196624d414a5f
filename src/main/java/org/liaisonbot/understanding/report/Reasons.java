package org.liaisonbot.understanding.report;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.text.Span;

/** Why something is asked for, sent back or refused, in the words of the text. */
public final class Reasons {
    private Reasons() {}

    /** @param act tells the clauses that ask, send back or refuse: they say what, the others why */
    public static @Nullable String of(List<Clause> clauses, Predicate<Clause> act) {
        String blocker = Blockers.of(clauses.stream().filter(act.negate()).toList(), true);
        if (blocker != null) {
            return blocker;
        }
        String within = clauses.stream()
                .filter(act)
                .map(Reasons::causeIn)
                .filter(words -> words != null)
                .findFirst()
                .orElse(null);
        if (within != null) {
            return within;
        }
        String rest = rest(clauses, act);
        return rest == null ? besideTask(clauses) : rest;
    }

    /** 气20数据不对，退回: what is said of the task itself. */
    private static @Nullable String besideTask(List<Clause> clauses) {
        for (Clause clause : clauses) {
            int from = clause.references().stream()
                    .mapToInt(reference -> reference.span().untilExclusive())
                    .max()
                    .orElse(clause.span().untilExclusive());
            boolean decides = clause.has(Sense.RETURN, Sense.REJECT, Sense.APPROVE, Sense.EXTENSION, Sense.EXTEND_TO);
            boolean reports = clause.figures().stream().anyMatch(Clauses::isAmount)
                    || clause.has(Sense.ON_PLAN, Sense.UNDER_WAY, Sense.DONE);
            if (!decides && !reports && clause.span().untilExclusive() - from >= 3) {
                return clause.text().original(new Span(from, clause.span().untilExclusive()));
            }
        }
        return null;
    }

    /** 因汛期施工受影响申请延期: the reason stands in the same clause. */
    private static @Nullable String causeIn(Clause clause) {
        int from = clause.first(Sense.CAUSE).map(word -> word.span().from()).orElse(-1);
        if (from < 0) {
            return null;
        }
        int until = clause.all(Sense.EXTENSION, Sense.EXTEND_TO, Sense.REQUEST, Sense.RETURN, Sense.REJECT).stream()
                .mapToInt(word -> word.span().from())
                .filter(at -> at > from + 2)
                .min()
                .orElse(clause.span().untilExclusive());
        return clause.text().original(new Span(from, until));
    }

    /** 原定12月底, 具体时间待定, 两项都: tells of dates and tasks, not why. */
    private static boolean isAboutTime(Clause clause) {
        boolean date = clause.has(Sense.ORIGINALLY)
                        && !clause.figures(DayMention.class).isEmpty()
                || clause.has(Sense.CORRECTION)
                        && !clause.figures(DayMention.class).isEmpty()
                || clause.content().contains("时间")
                        && List.of("待定", "没定", "未定", "再定", "另定", "不确定").stream().anyMatch(clause.content()::contains);
        boolean ofTasks = clause.has(Sense.ALL) && new Residue(clause, "").length() == 0;
        return !clause.has(Sense.CAUSE, Sense.LACK) && (date || ofTasks);
    }

    private static @Nullable String rest(List<Clause> clauses, Predicate<Clause> act) {
        return clauses.stream()
                .filter(act.negate())
                .filter(clause ->
                        clause.references().isEmpty() && !clause.hasLong(Sense.GREETING) && !clause.isJust(Sense.ACK))
                .filter(clause -> clause.content().length() >= 3 && !isAboutTime(clause))
                .filter(clause -> clause.figures(DayMention.class).isEmpty()
                        || !clause.has(Sense.DONE)
                        || clause.has(Sense.CAUSE, Sense.LACK))
                .filter(clause -> clause.figures().stream().noneMatch(Clauses::isAmount) || clause.has(Sense.CAUSE))
                .map(clause -> clause.text().original(clause.span()))
                .findFirst()
                .orElse(null);
    }
}
