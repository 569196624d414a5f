package org.liaisonbot.understanding.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/** Reads 下周五, 本周内, 周三, 上星期, 这个礼拜天, 周末. Weeks begin on Monday. */
final class WeekdayReader implements MentionReader {
    private static final List<String> WEEK = List.of("周", "星期", "礼拜");
    private static final String DAYS = "一二三四五六日";
    private static final String DIGITS = "1234567";

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Which which = Which.readAt(text, at);
        int weekAt = which == null ? at : which.untilExclusive;
        for (String week : WEEK) {
            if (text.startsWith(week, weekAt)) {
                return afterWeek(text, at, which, weekAt + week.length(), today);
            }
        }
        return null;
    }

    private static @Nullable Mention afterWeek(
            NormalText text, int at, @Nullable Which which, int dayAt, LocalDate today) {
        DayOfWeek day = dayAt(text, dayAt);
        Anchor anchor = which == null ? Anchor.THIS : which.anchor;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(which == null ? 0 : which.weeks);
        if (day == null) {
            return which == null ? null : mention(at, dayAt, monday.plusDays(6), Grain.WEEK, anchor);
        }
        LocalDate date = monday.with(TemporalAdjusters.nextOrSame(day));
        if (which == null && date.isBefore(today)) {
            date = date.plusWeeks(1);
        }
        return mention(at, dayAt + 1, date, Grain.DAY, anchor);
    }

    private static @Nullable DayOfWeek dayAt(NormalText text, int at) {
        char sign = text.at(at);
        if (sign == '末' || sign == '天') {
            return DayOfWeek.SUNDAY;
        }
        int day = Math.max(DAYS.indexOf(sign), DIGITS.indexOf(sign));
        return day < 0 ? null : DayOfWeek.of(day + 1);
    }

    private static Mention mention(int from, int until, LocalDate day, Grain grain, Anchor anchor) {
        return new DayMention(new Span(from, until), day, grain, anchor, false);
    }

    private record Which(int weeks, Anchor anchor, int untilExclusive) {
        static @Nullable Which readAt(NormalText text, int at) {
            Which which = switch (text.at(at)) {
                case '下' ->
                    text.at(at + 1) == '下' ? new Which(2, Anchor.NEXT, at + 2) : new Which(1, Anchor.NEXT, at + 1);
                case '上' ->
                    text.at(at + 1) == '上' ? new Which(-2, Anchor.LAST, at + 2) : new Which(-1, Anchor.LAST, at + 1);
                case '本', '这' -> new Which(0, Anchor.THIS, at + 1);
                default -> null;
            };
            return which != null && text.at(which.untilExclusive) == '个'
                    ? new Which(which.weeks, which.anchor, which.untilExclusive + 1)
                    : which;
        }
    }
}
