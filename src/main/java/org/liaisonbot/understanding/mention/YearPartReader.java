package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Reads 年底, 明年年底, 年内, 上半年, 三季度末, 本季度. */
final class YearPartReader implements MentionReader {
    private static final List<String> YEAR_ENDS = List.of("年底", "年末", "年内", "年终", "底", "末", "内", "全年");

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Year year = Year.readAt(text, at, today);
        int partAt = year.untilExclusive();
        for (String words : YEAR_ENDS) {
            if (text.startsWith(words, partAt) && (year.isSaid() || words.startsWith("年"))) {
                return ending(text, at, partAt + words.length(), year, 12, Grain.YEAR, today);
            }
        }
        for (String half : List.of("上半年", "下半年")) {
            if (text.startsWith(half, partAt)) {
                int month = half.equals("上半年") ? 6 : 12;
                return ending(text, at, partAt + half.length(), year, month, Grain.HALF_YEAR, today);
            }
        }
        Mention quarter = quarter(text, at, partAt, year, today);
        if (quarter != null) {
            return quarter;
        }
        return year.isSaid()
                        && "春夏秋冬开初入".indexOf(text.at(partAt)) < 0
                        && !Numerals.isNumeral(text.at(text.skipSpace(partAt)))
                        && YearMonth.of(yearOf(year, today), 12).getYear() != today.getYear()
                ? mention(at, partAt, LocalDate.of(yearOf(year, today), 12, 31), Grain.YEAR, Anchor.NAMED, false)
                : null;
    }

    private static int yearOf(Year year, LocalDate today) {
        return year.said() == null ? today.getYear() : year.said();
    }

    private static @Nullable Mention ending(
            NormalText text, int from, int until, Year year, int month, Grain grain, LocalDate today) {
        LocalDate day = year.dayIn(any -> YearMonth.of(any, month).atEndOfMonth(), today);
        return day == null ? null : mention(from, skipEnding(text, until), day, grain, Anchor.NAMED, !year.isSaid());
    }

    private static @Nullable Mention quarter(NormalText text, int from, int at, Year year, LocalDate today) {
        int numberAt = text.at(at) == '第' ? at + 1 : at;
        Numerals.Numeral number = Numerals.readAt(text.text(), numberAt);
        if (number != null && number.isWhole() && number.toInt() >= 1 && number.toInt() <= 4) {
            return text.startsWith("季度", number.untilExclusive())
                    ? quarterEnding(text, from, number.untilExclusive() + 2, year, number.toInt(), today)
                    : null;
        }
        int current = (today.getMonthValue() + 2) / 3;
        if (text.startsWith("本季度", at) || text.startsWith("这季度", at)) {
            DayMention end =
                    (DayMention) quarterEnding(text, from, at + 3, new Year(today.getYear(), at), current, today);
            return end == null
                    ? null
                    : mention(from, end.span().untilExclusive(), end.day(), Grain.QUARTER, Anchor.THIS, false);
        }
        if (text.startsWith("下季度", at)) {
            int next = current % 4 + 1;
            return quarterEnding(text, from, at + 3, new Year(today.getYear() + (next == 1 ? 1 : 0), at), next, today);
        }
        return null;
    }

    private static @Nullable Mention quarterEnding(
            NormalText text, int from, int until, Year year, int quarter, LocalDate today) {
        LocalDate day = year.dayIn(any -> YearMonth.of(any, quarter * 3).atEndOfMonth(), today);
        return day == null
                ? null
                : mention(from, skipEnding(text, until), day, Grain.QUARTER, Anchor.NAMED, !year.isSaid());
    }

    private static int skipEnding(NormalText text, int at) {
        return "底末内".indexOf(text.at(at)) >= 0 ? at + 1 : at;
    }

    private static Mention mention(int from, int until, LocalDate day, Grain grain, Anchor anchor, boolean floating) {
        return new DayMention(new Span(from, until), day, grain, anchor, floating);
    }
}
