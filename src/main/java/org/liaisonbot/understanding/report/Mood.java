package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.text.Span;

/** Whether what a clause says has happened or is still to come. */
final class Mood {
    private static final int RECENT_DAYS = 92;
    private static final List<String> NOW = List.of("目前", "现在", "到现在");
    private static final String BEHIND_NOUN = "的数任总量内书外";
    private static final List<String> PLANS = List.of("年度", "全年", "月度", "年初", "总", "本年", "今年", "省定", "市定");

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
        if (isAboutTo(at) && (already < 0 || isNow(already)) || dated(at) > already && already >= 0 && isNow(already)) {
            return true;
        }
        if (already > planned) {
            return false;
        }
        if (clause.text().at(at - 1) == '前' && clause.text().at(at - 2) != '提') {
            return !isBehindPassedDay(at);
        }
        return planned >= 0 || already < 0 && isDated(at);
    }

    /** 端午前完成了, 6月初就完成了 */
    private boolean isBehindPassedDay(int at) {
        List<DayMention> before = clause.figures(DayMention.class).stream()
                .filter(day -> day.span().untilExclusive() <= at)
                .toList();
        return !before.isEmpty() && before.stream().noneMatch(this::isComing);
    }

    /** 现在看10月20号能完: now is when it is said, not when it is done. */
    private boolean isNow(int already) {
        return NOW.stream().anyMatch(words -> clause.text().startsWith(words, already));
    }

    /** Where the last coming day before this place stands. */
    private int dated(int at) {
        return clause.figures(DayMention.class).stream()
                .filter(day -> day.span().untilExclusive() <= at && isComing(day) && !isPeriodSoFar(day))
                .mapToInt(day -> day.span().from())
                .max()
                .orElse(-1);
    }

    /** As {@link #isToCome}, for a count: 本月又完成2户 counts up to now. */
    boolean isCountToCome(int at) {
        return isToCome(at) && !(isOfPeriodSoFar(at) && !clause.has(Sense.PLANNED) && !isAboutTo(at));
    }

    /** As {@link #isToCome}, for a percentage: 上月50%，本月65%. */
    boolean isShareToCome(int at) {
        boolean dated = clause.figures(DayMention.class).stream()
                .anyMatch(day -> day.span().untilExclusive() <= at);
        return dated ? isCountToCome(at) : isToCome(at);
    }

    private boolean isOfPeriodSoFar(int at) {
        return clause.figures(DayMention.class).stream()
                .filter(day -> day.span().from() < at)
                .allMatch(
                        day -> day.anchor() == Anchor.THIS && day.grain() != DayMention.Grain.DAY && !isDeadline(day));
    }

    private boolean isDeadline(DayMention day) {
        return "内前底末之".indexOf(clause.text().at(day.span().untilExclusive())) >= 0;
    }

    /** 能完成, 要完成; but 应该是80% corrects a figure. */
    private boolean isAboutTo(int at) {
        return clause.all(Sense.ABOUT_TO).stream()
                        .map(Word::span)
                        .filter(word -> !(clause.text().slice(word).equals("就") && isBehindPassedDay(word.from())))
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
                && (ChronoUnit.DAYS.between(day.lastTime(), today) <= RECENT_DAYS || saysOver())
                && !clause.has(Sense.PLANNED)
                && day.day().getYear() > today.getYear();
        return !justPassed;
    }

    /** 4月份就完成了: however long ago. */
    private boolean saysOver() {
        return clause.all(Sense.DONE).stream()
                        .anyMatch(done -> clause.hasAfter(done.span().untilExclusive(), 0, Sense.OVER))
                && "能会要得应拟".chars().noneMatch(letter -> clause.content().indexOf(letter) >= 0);
    }

    /** 完成年度计划的75% */
    private boolean isNoun(Span planned) {
        if ("书函".indexOf(clause.text().at(planned.untilExclusive())) >= 0) {
            return true;
        }
        boolean behind = BEHIND_NOUN.indexOf(clause.text().at(planned.untilExclusive())) >= 0;
        String before = clause.text().slice(new Span(Math.max(0, planned.from() - 2), planned.from()));
        return clause.text().slice(planned).equals("计划")
                && (behind || PLANS.stream().anyMatch(before::endsWith));
    }

    private int lastBefore(int at, Sense sense) {
        return clause.all(sense).stream()
                .map(Word::span)
                .filter(span -> clause.all(Sense.ON_PLAN).stream()
                        .noneMatch(plan -> plan.span().contains(span)))
                .filter(span -> !isNoun(span))
                .filter(span -> span.untilExclusive() <= at)
                .max(Comparator.comparingInt(span -> span.from()))
                .map(span -> span.from())
                .orElse(-1);
    }
}
