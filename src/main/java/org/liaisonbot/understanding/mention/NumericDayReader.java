package org.liaisonbot.understanding.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Reads 2024-06-20, 2024.6.20, 7.15 and 7/15; a pair that could be a decimal or a fraction needs a word beside it. */
final class NumericDayReader implements MentionReader {
    private static final String AFTER = "前之以完竣能可会交底日号左收搞弄做";
    private static final String BEFORE = "计在于划到至缓延取争保定是:期间迟晚约放概";

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        if (!Numerals.isDigit(text.at(at)) || Numerals.isDigit(text.at(at - 1)) || text.at(at - 1) == '.') {
            return null;
        }
        int firstEnd = digitsEnd(text, at);
        char sign = text.at(firstEnd);
        if (sign != '.' && sign != '/' && sign != '-' || !Numerals.isDigit(text.at(firstEnd + 1))) {
            return null;
        }
        int secondEnd = digitsEnd(text, firstEnd + 1);
        int first = number(text, at, firstEnd);
        int second = number(text, firstEnd + 1, secondEnd);
        if (first >= 2000 && first < 2100 && text.at(secondEnd) == sign) {
            int thirdEnd = digitsEnd(text, secondEnd + 1);
            return thirdEnd == secondEnd + 1
                    ? null
                    : full(at, thirdEnd, first, second, number(text, secondEnd + 1, thirdEnd));
        }
        return sign != '-' && isDate(text, at, secondEnd) ? brief(at, secondEnd, first, second, today) : null;
    }

    private static boolean isDate(NormalText text, int at, int end) {
        char next = text.at(text.skipSpace(end));
        return AFTER.indexOf(next) >= 0 || BEFORE.indexOf(before(text, at)) >= 0 && "%户个家处项座条".indexOf(next) < 0;
    }

    private static char before(NormalText text, int at) {
        return text.at(at - 1) == ' ' ? text.at(at - 2) : text.at(at - 1);
    }

    private static @Nullable Mention full(int from, int until, int year, int month, int day) {
        try {
            return new DayMention(
                    new Span(from, until), LocalDate.of(year, month, day), Grain.DAY, Anchor.NAMED, false);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Mention brief(int from, int until, int month, int day, LocalDate today) {
        LocalDate date = new Year(null, from).dayIn(year -> LocalDate.of(year, month, day), today);
        return date == null ? null : new DayMention(new Span(from, until), date, Grain.DAY, Anchor.NAMED, true);
    }

    private static int digitsEnd(NormalText text, int from) {
        int at = from;
        while (Numerals.isDigit(text.at(at)) && at - from < 5) {
            at++;
        }
        return at;
    }

    private static int number(NormalText text, int from, int until) {
        return Integer.parseInt(text.text().substring(from, until));
    }
}
