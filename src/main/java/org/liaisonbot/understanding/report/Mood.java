package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.StretchMention;

/** Whether what a clause says has happened or is still to come. */
final class Mood {
    private static final int RECENT_DAYS = 92;

    private final Clause clause;
    private final LocalDate today;

    Mood(Clause clause, LocalDate today) {
        this.clause = clause;
        this.today = today;
    }

    /** Whether the word at this place is planned, promised or hoped for. */
    boolean isToCome(int at) {
        int already = lastBefore(at, Sense.ALREADY);
        int planned = lastBefore(at, Sense.PLANNED);
        if (already > planned) {
            return false;
        }
        if (clause.text().at(at - 1) == '前' && clause.text().at(at - 2) != '提') {
            return true;
        }
        return planned >= 0 || isAboutTo(at) && already < 0 || already < 0 && isDated(at);
    }

    /** As {@link #isToCome}, for a count: 本月又完成2户 counts up to now. */
    boolean isCountToCome(int at) {
        boolean soFar = clause.figures(DayMention.class).stream()
                .filter(day -> day.span().from() < at)
                .allMatch(
                        day -> day.anchor() == Anchor.THIS && day.grain() != DayMention.Grain.DAY && !isDeadline(day));
        return isToCome(at) && !(soFar && !clause.has(Sense.PLANNED) && !isAboutTo(at));
    }

    private boolean isDeadline(DayMention day) {
        return "内前底末之".indexOf(clause.text().at(day.span().untilExclusive())) >= 0;
    }

    /** 能完成, 要完成; but 应该是80% corrects a figure. */
    private boolean isAboutTo(int at) {
        return clause.all(Sense.ABOUT_TO).stream()
                        .map(Word::span)
                        .anyMatch(word -> at - word.untilExclusive() >= 0
                                && at - word.untilExclusive() <= (word.length() > 1 ? 1 : 0))
                && !clause.hasBefore(at, 0, Sense.CORRECTION);
    }

    private boolean isDated(int at) {
        boolean over = clause.first(Sense.OVER)
                .filter(word -> word.span().from() >= at)
                .isPresent();
        return isAfterStretch(at, over)
                || clause.figures(DayMention.class).stream()
                        .filter(day -> day.span().from() < at)
                        .anyMatch(day -> isComing(day) && !(over && isPeriodSoFar(day)));
    }

    /** 还需20天完工; but 用10天完成了 is over. */
    private boolean isAfterStretch(int at, boolean over) {
        return !over
                && clause.figures(StretchMention.class).stream()
                        .anyMatch(stretch -> stretch.span().from() < at);
    }

    /** 本月完成了 speaks of the month up to now. */
    private static boolean isPeriodSoFar(DayMention day) {
        return day.anchor() == Anchor.THIS;
    }

    /** A day without a year that has just passed is that one, not the one in a year. */
    boolean isComing(DayMention day) {
        if (day.day().isBefore(today) || day.anchor() == Anchor.LAST) {
            return false;
        }
        boolean justPassed = day.floating()
                && ChronoUnit.DAYS.between(day.lastTime(), today) <= RECENT_DAYS
                && !clause.has(Sense.PLANNED)
                && day.day().getYear() > today.getYear();
        return !justPassed;
    }

    private int lastBefore(int at, Sense sense) {
        return clause.all(sense).stream()
                .map(Word::span)
                .filter(span -> clause.all(Sense.ON_PLAN).stream()
                        .noneMatch(plan -> plan.span().contains(span)))
                .filter(span -> span.untilExclusive() <= at)
                .max(Comparator.comparingInt(span -> span.from()))
                .map(span -> span.from())
                .orElse(-1);
    }
}
