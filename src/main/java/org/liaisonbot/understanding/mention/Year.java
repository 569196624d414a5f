package org.liaisonbot.understanding.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;

/**
 * The year of a date, said or left out.
 *
 * @param said null when the text leaves it open
 */
record Year(@Nullable Integer said, int untilExclusive) {
    private static final Map<String, Integer> RELATIVE =
            Map.of("今年", 0, "本年", 0, "当年", 0, "明年", 1, "来年", 1, "次年", 1, "后年", 2, "去年", -1, "上年", -1, "转年", 1);

    static Year readAt(NormalText text, int at, LocalDate today) {
        for (Map.Entry<String, Integer> relative : RELATIVE.entrySet()) {
            if (text.startsWith(relative.getKey(), at)) {
                int end = at + relative.getKey().length();
                // 本年度 and 今年度 are the same
                return new Year(today.getYear() + relative.getValue(), text.at(end) == '度' ? end + 1 : end);
            }
        }
        Numerals.Numeral number = Numerals.readAt(text.text(), at);
        if (number != null && number.isWhole()) {
            int end = number.untilExclusive();
            boolean full = number.toInt() >= 2000 && number.toInt() < 2100;
            boolean brief = number.toInt() > 20 && number.toInt() < 100;
            if ((full || brief) && text.at(end) == '年') {
                return new Year(full ? number.toInt() : 2000 + number.toInt(), end + 1);
            }
        }
        return new Year(null, at);
    }

    boolean isSaid() {
        return said != null;
    }

    /** The day in this year, or, when it was left open, the next such day from today on; null if there is none. */
    @Nullable
    LocalDate dayIn(DayOfYear day, LocalDate today) {
        try {
            if (said != null) {
                return day.in(said);
            }
            LocalDate thisYear = day.in(today.getYear());
            return thisYear.isBefore(today) ? day.in(today.getYear() + 1) : thisYear;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day without its year. */
    @FunctionalInterface
    interface DayOfYear {
        LocalDate in(int year);
    }
}
