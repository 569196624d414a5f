package org.liaisonbot.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.text.Numerals;

/** Weeks by their number in the ISO year: 第26周, 去年第52周, 2024-W26. */
final class WeekNumbers {
    private static final int WEEKS_NEAR_NEW_YEAR = 8;
    private static final int LATE_WEEK = 44;
    private static final int WEEKS_OF_A_MONTH = 5;
    private static final Pattern OF_A_MONTH = Pattern.compile("月份?的?$");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![第0-9])(?<year>去年|今年|本年|明年|20\\d\\d年?)?(年?的?第?(?<week>[0-9一二三四五六七八九十]{1,3})(个?周|个?星期)(?!内|之内|以内|后|前|没|未)|[-的 ]?w ?(?<code>\\d{1,2}))");

    private WeekNumbers() {}

    /** The first week numbered in the text; null when there is none. 6月第3周 is no number of the year. */
    static @Nullable IsoWeek in(String text, LocalDate today) {
        Matcher words = NUMBERED.matcher(text);
        while (words.find()) {
            String digits = words.group("week") == null ? words.group("code") : words.group("week");
            Numerals.Numeral number = Numerals.readAt(digits, 0);
            boolean whole = number != null && number.untilExclusive() == digits.length();
            boolean ofMonth =
                    OF_A_MONTH.matcher(text.substring(0, words.start())).find();
            if (number != null && whole && !(ofMonth && number.toInt() <= WEEKS_OF_A_MONTH)) {
                return week(words.group("year"), number.toInt(), today);
            }
        }
        return null;
    }

    private static @Nullable IsoWeek week(@Nullable String year, int number, LocalDate today) {
        try {
            return new IsoWeek(year == null ? nearestYear(number, today) : year(year, today), number);
        } catch (DateTimeException noSuchWeek) {
            return null;
        }
    }

    private static int year(String said, LocalDate today) {
        return switch (said) {
            case "去年" -> today.getYear() - 1;
            case "今年", "本年" -> IsoWeek.of(today).year();
            case "明年" -> today.getYear() + 1;
            default -> Integer.parseInt(said.substring(0, 4));
        };
    }

    /** Around the turn of the year, the year in which the week is closest. */
    private static int nearestYear(int week, LocalDate today) {
        IsoWeek now = IsoWeek.of(today);
        if (now.week() <= WEEKS_NEAR_NEW_YEAR && week > LATE_WEEK) {
            return now.year() - 1;
        }
        return now.week() > LATE_WEEK && week <= 2 ? now.year() + 1 : now.year();
    }
}
