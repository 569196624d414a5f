package org.liaisonbot.plan.deadline;

import static org.liaisonbot.plan.deadline.DatePhrases.YEAR_END;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says which days the words mean that one of the date phrases has found. */
final class DateReading {
    private static final String NO_DOUBT = "";
    private static final String UNCLEAR_BEFORE = "“%s”可指当月（年）之前，也可指当月（年）底前";
    private static final String NOT_A_DAY = "“%s”不是一个可以确定的日期";
    private static final Pattern RANGE_MARK = Pattern.compile("至|到|[-—–~～－]");
    private static final Pattern LIST_MARK = Pattern.compile("[、和及]");

    private final int planYear;

    DateReading(int planYear) {
        this.planYear = planYear;
    }

    DateFound numeric(Matcher m) {
        int month = Numerals.value(m.group("month"));
        if (month < 1 || month > 12) {
            return unfixed(m, NOT_A_DAY);
        }
        YearMonth in = YearMonth.of(year(m), month);
        return m.group("day") != null ? onDay(m, in) : endOf(m, in, m.group("part"));
    }

    DateFound months(Matcher m) {
        YearMonth last = YearMonth.of(year(m), Numerals.value(m.group("month")));
        if (m.group("day") != null) {
            return onDay(m, last);
        }
        String others = m.group("others");
        boolean range = RANGE_MARK.matcher(others).find();
        DateFound end = endOf(m, last, m.group("part"));
        if (others.isEmpty() || range || !end.isFixed()) {
            return end;
        }
        List<LocalDate> days = new ArrayList<>();
        LIST_MARK
                .splitAsStream(others)
                .forEach(other -> days.add(lastDay(last.withMonth(monthIn(other)), m.group("part"))));
        days.addAll(end.days());
        return fixed(m, days, NO_DOUBT);
    }

    private static int monthIn(String words) {
        return Numerals.value(words.replaceAll("[月份]", ""));
    }

    private DateFound onDay(Matcher m, YearMonth month) {
        int day = Numerals.value(m.group("day"));
        return month.isValidDay(day) ? fixed(m, List.of(month.atDay(day)), NO_DOUBT) : unfixed(m, NOT_A_DAY);
    }

    private DateFound endOf(Matcher m, YearMonth month, @Nullable String part) {
        if ("初".equals(part) || "中".equals(part)) {
            return unfixed(m, NOT_A_DAY);
        }
        if (part == null && m.group("before") != null) {
            return unfixed(m, UNCLEAR_BEFORE);
        }
        return fixed(m, List.of(lastDay(month, part)), NO_DOUBT);
    }

    private static LocalDate lastDay(YearMonth month, @Nullable String part) {
        if ("上旬".equals(part)) {
            return month.atDay(10);
        }
        return "中旬".equals(part) || "上中旬".equals(part) ? month.atDay(20) : month.atEndOfMonth();
    }

    DateFound yearEnd(Matcher m) {
        String part = m.group("part") != null ? m.group("part") : m.group("bare");
        if ("初".equals(part) || "中".equals(part)) {
            return unfixed(m, NOT_A_DAY);
        }
        if (part == null && m.group("before") != null) {
            return unfixed(m, UNCLEAR_BEFORE);
        }
        String whole = m.group("whole");
        LocalDate end = LocalDate.of(whole == null ? year(m) : year(whole), Month.DECEMBER, 31);
        return fixed(m, List.of(end), part == null ? DateFound.YEAR_ALONE : NO_DOUBT);
    }

    DateFound span(Matcher m) {
        List<YearMonth> ends =
                lastMonths(m).mapToObj(month -> YearMonth.of(year(m), month)).toList();
        if (m.group("day") == null) {
            return fixed(m, ends.stream().map(YearMonth::atEndOfMonth).toList(), NO_DOUBT);
        }
        int day = Numerals.value(m.group("day"));
        List<YearMonth> months = m.group("first") == null
                ? ends
                : ends.stream().map(end -> end.minusMonths(2)).toList();
        return months.stream().allMatch(month -> month.isValidDay(day))
                ? fixed(m, months.stream().map(month -> month.atDay(day)).toList(), NO_DOUBT)
                : unfixed(m, NOT_A_DAY);
    }

    private static IntStream lastMonths(Matcher m) {
        String half = m.group("half");
        if (half != null) {
            return half.equals("上") ? IntStream.of(6) : half.equals("下") ? IntStream.of(12) : IntStream.of(6, 12);
        }
        if (m.group("every") != null) {
            return IntStream.of(3, 6, 9, 12);
        }
        String others = m.group("others");
        IntStream last = IntStream.of(Numerals.value(m.group("quarter")) * 3);
        return RANGE_MARK.matcher(others).find()
                ? last
                : IntStream.concat(
                        LIST_MARK
                                .splitAsStream(others)
                                .map(other -> other.replaceAll("[第季度]", ""))
                                .filter(other -> !other.isEmpty())
                                .mapToInt(other -> Numerals.value(other) * 3),
                        last);
    }

    DateFound holiday(Matcher m) {
        String holiday = m.group("holiday");
        int year = year(m);
        if (holiday.startsWith("元旦")) {
            // 2025年元旦前 is the last day of 2024; without a year the coming New Year is meant
            return fixed(m, List.of(LocalDate.of(m.group("year") == null ? year : year - 1, 12, 31)), NO_DOUBT);
        }
        LocalDate eve =
                holiday.equals("五一") || holiday.equals("劳动节") ? LocalDate.of(year, 4, 30) : LocalDate.of(year, 9, 30);
        return fixed(m, List.of(eve), NO_DOUBT);
    }

    DateFound fiveYears(Matcher m) {
        int plan = Numerals.value(m.group("plan"));
        return new DateFound(m.start(), m.end(), List.of(LocalDate.of(2005 + plan * 5, 12, 31)), true, "按五年规划末年年底记");
    }

    private int year(Matcher m) {
        return year(m.group("year"));
    }

    private int year(@Nullable String words) {
        if (words == null || "今本当".contains(words)) {
            return planYear;
        }
        if ("明次翌来".contains(words)) {
            return planYear + 1;
        }
        int year = Numerals.value(words);
        return words.length() == 2 ? planYear / 100 * 100 + year : year;
    }

    private static DateFound fixed(Matcher m, List<LocalDate> days, String doubt) {
        return new DateFound(m.start(), m.end(), days, yearGiven(m), doubt);
    }

    private static DateFound unfixed(Matcher m, String doubt) {
        return new DateFound(m.start(), m.end(), List.of(), false, doubt.formatted(m.group()));
    }

    private static boolean yearGiven(Matcher m) {
        return m.group("year") != null || (m.pattern() == YEAR_END && m.group("whole") != null);
    }
}
