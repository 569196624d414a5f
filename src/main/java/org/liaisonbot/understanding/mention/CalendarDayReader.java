package org.liaisonbot.understanding.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.Span;

/** Reads 6月20日, 明年3月底, 本月25号, 下月中旬, 月底, 20号, 元月. */
final class CalendarDayReader implements MentionReader {
    private static final int FIRST_TEN = 10;
    private static final int MIDDLE = 15;
    private static final int SECOND_TEN = 20;

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Year year = Year.readAt(text, at, today);
        int monthAt = text.skipSpace(year.untilExclusive());
        Month month = Month.readAt(text, monthAt, today);
        if (month != null) {
            return afterMonth(text, at, year, month, today);
        }
        Mention tenDays = tenDaysAlone(text, at, today);
        return year.isSaid() || tenDays != null ? tenDays : dayAlone(text, at, today);
    }

    private @Nullable Mention afterMonth(NormalText text, int at, Year year, Month month, LocalDate today) {
        DayOfMonth day = DayOfMonth.readAt(text, text.skipSpace(month.untilExclusive()));
        Grain grain = day == null ? Grain.MONTH : Grain.DAY;
        if (month.mentionedNumber() == null) {
            if (day == null && month.untilExclusive() - at == 1) {
                return null;
            }
            YearMonth relative = YearMonth.from(today).plusMonths(month.offset());
            LocalDate date = day == null ? relative.atEndOfMonth() : day.in(relative);
            return date == null ? null : mention(at, end(month, day), date, grain, month.anchor(), false);
        }
        int number = month.mentionedNumber();
        LocalDate date = year.dayIn(
                any -> {
                    YearMonth named = YearMonth.of(any, number);
                    LocalDate in = day == null ? named.atEndOfMonth() : day.in(named);
                    if (in == null) {
                        throw new DateTimeException("no such day");
                    }
                    return in;
                },
                today);
        return date == null ? null : mention(at, end(month, day), date, grain, Anchor.NAMED, !year.isSaid());
    }

    private static int end(Month month, @Nullable DayOfMonth day) {
        return day == null ? month.untilExclusive() : day.untilExclusive();
    }

    /** 下旬 without a month is this month's, or the next one's. */
    private static @Nullable Mention tenDaysAlone(NormalText text, int at, LocalDate today) {
        DayOfMonth part = text.at(at + 1) == '旬' ? DayOfMonth.readAt(text, at) : null;
        if (part == null) {
            return null;
        }
        LocalDate thisMonth = part.in(YearMonth.from(today));
        LocalDate day = thisMonth == null || thisMonth.isBefore(today)
                ? part.in(YearMonth.from(today).plusMonths(1))
                : thisMonth;
        return day == null ? null : mention(at, part.untilExclusive(), day, Grain.DAY, Anchor.THIS, false);
    }

    /** 20号 without a month is the next one. */
    private static @Nullable Mention dayAlone(NormalText text, int at, LocalDate today) {
        Numeral number = Numerals.readAt(text.text(), at);
        if (number == null || !number.isWhole() || "第月".indexOf(text.at(at - 1)) >= 0) {
            return null;
        }
        char sign = text.at(number.untilExclusive());
        int day = number.toInt();
        if (sign != '号' && sign != '日' || day < 1 || day > 31) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        while (day > month.lengthOfMonth() || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return mention(at, number.untilExclusive() + 1, month.atDay(day), Grain.DAY, Anchor.THIS, false);
    }

    private static Mention mention(int from, int until, LocalDate day, Grain grain, Anchor anchor, boolean floating) {
        return new DayMention(new Span(from, until), day, grain, anchor, floating);
    }

    /** A month by its number or counted from this one. */
    private record Month(@Nullable Integer mentionedNumber, int offset, Anchor anchor, int untilExclusive) {
        static @Nullable Month readAt(NormalText text, int at, LocalDate today) {
            for (Relative relative : Relative.values()) {
                for (String words : relative.words) {
                    boolean numbered = relative == Relative.ENDING
                            && Numerals.isNumeral(text.at(at - 1))
                            && Numerals.isNumeral(text.at(at + 1));
                    if (!numbered && text.startsWith(words, at)) {
                        return new Month(null, relative.offset, relative.anchor, at + words.length());
                    }
                }
            }
            if (text.startsWith("元月", at)) {
                return new Month(1, 0, Anchor.NAMED, skipPart(text, at + 2));
            }
            Numeral number = Numerals.readAt(text.text(), at);
            if (number == null || !number.isWhole() || number.toInt() < 1 || number.toInt() > 12) {
                return null;
            }
            int sign = text.skipSpace(number.untilExclusive());
            return text.at(sign) == '月' ? new Month(number.toInt(), 0, Anchor.NAMED, skipPart(text, sign + 1)) : null;
        }

        private static int skipPart(NormalText text, int at) {
            return text.at(at) == '份' ? at + 1 : at;
        }
    }

    private enum Relative {
        AFTER_NEXT(2, Anchor.NEXT, "下下个月", "下下月"),
        NEXT(1, Anchor.NEXT, "下个月份", "下个月", "下月份", "下月", "次月"),
        THIS(0, Anchor.THIS, "这个月份", "这个月", "本月份", "本月", "这月", "当月", "此月"),
        LAST(-1, Anchor.LAST, "上个月份", "上个月", "上月份", "上月"),
        BEFORE_LAST(-2, Anchor.LAST, "上上个月", "上上月"),
        ENDING(0, Anchor.THIS, "月");

        private final int offset;
        private final Anchor anchor;
        private final String[] words;

        Relative(int offset, Anchor anchor, String... words) {
            this.offset = offset;
            this.anchor = anchor;
            this.words = words;
        }
    }

    /** A day within a month: 20日, 底, 中旬. */
    private record DayOfMonth(int day, int untilExclusive) {
        private static final int LAST = 0;

        static @Nullable DayOfMonth readAt(NormalText text, int at) {
            Numeral number = Numerals.readAt(text.text(), at);
            if (number != null) {
                return numbered(text, number);
            }
            if (text.startsWith("上旬", at) || text.startsWith("初", at)) {
                return new DayOfMonth(FIRST_TEN, text.at(at) == '初' ? at + 1 : at + 2);
            }
            if (text.startsWith("中旬", at)) {
                return new DayOfMonth(SECOND_TEN, at + 2);
            }
            if (text.startsWith("下旬", at)) {
                return new DayOfMonth(LAST, at + 2);
            }
            return switch (text.at(at)) {
                case '底', '末', '内' -> new DayOfMonth(LAST, at + 1);
                case '中' -> new DayOfMonth(MIDDLE, at + 1);
                default -> null;
            };
        }

        private static @Nullable DayOfMonth numbered(NormalText text, Numeral first) {
            Numeral number = lastOfRange(text, first);
            int end = number.untilExclusive();
            if (!number.isWhole() || number.toInt() < 1 || number.toInt() > 31) {
                return null;
            }
            int signAt = text.skipSpace(end);
            if (text.at(signAt) == '日' || text.at(signAt) == '号') {
                return new DayOfMonth(number.toInt(), signAt + 1);
            }
            char sign = text.at(end);
            // 6月20前 leaves the 日 out
            return "前之以左完底交 ,。\n".indexOf(sign) >= 0 ? new DayOfMonth(number.toInt(), end) : null;
        }

        /** 7月15-20日 ends on the 20th. */
        private static Numeral lastOfRange(NormalText text, Numeral first) {
            int at = "日号".indexOf(text.at(first.untilExclusive())) >= 0
                    ? first.untilExclusive() + 1
                    : first.untilExclusive();
            Numeral last = "-~至到".indexOf(text.at(at)) >= 0 ? Numerals.readAt(text.text(), at + 1) : null;
            boolean range = last != null
                    && last.isWhole()
                    && last.toInt() > first.toInt()
                    && "日号".indexOf(text.at(last.untilExclusive())) >= 0;
            return range && last != null ? last : first;
        }

        @Nullable
        LocalDate in(YearMonth month) {
            if (day == LAST) {
                return month.atEndOfMonth();
            }
            return day <= month.lengthOfMonth() ? month.atDay(day) : null;
        }
    }
}
