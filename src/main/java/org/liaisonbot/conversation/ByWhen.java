package org.liaisonbot.conversation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;

/**
 * The date by which something decided is to be done, and the text without it: 6月20日前, 6月底前, 下周五前, 月底前, 20日前. A month or
 * a day without a year is the next one to come.
 */
record ByWhen(LocalDate due, String rest) {
    private static final String BEFORE = "(?:之前|以前|前)?";
    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<year>20\\d\\d)年|(?<next>明年))?(?<month>1[0-2]|0?[1-9])月份?(?:(?<day>[12]\\d|3[01]|0?[1-9])[日号]?|(?<part>底|末|上旬|中旬|下旬))"
                    + BEFORE);
    private static final Pattern END_OF_MONTH = Pattern.compile("(?<next>下个?)?(?:本|这个)?月(?:底|末)" + BEFORE);
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<next>下个?)?(?:本|这个?)?(?:周|星期|礼拜)(?<day>[一二三四五六日天])" + BEFORE);
    private static final Pattern END_OF_YEAR = Pattern.compile("(?:今年)?年(?:底|末)" + BEFORE);
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?<day>[12]\\d|3[01]|0?[1-9])[日号]" + BEFORE);
    private static final String DAYS = "一二三四五六日";

    /** Reads the first date in a text; nothing when there is none. */
    static Optional<ByWhen> in(String text, LocalDate today) {
        for (Form form : List.of(
                new Form(MONTH, ByWhen::month),
                new Form(END_OF_MONTH, ByWhen::endOfMonth),
                new Form(WEEKDAY, ByWhen::weekday),
                new Form(END_OF_YEAR, (found, day) -> day.with(TemporalAdjusters.lastDayOfYear())),
                new Form(DAY, ByWhen::day))) {
            Matcher found = form.pattern().matcher(text);
            if (found.find()) {
                LocalDate due = form.date().of(found, today);
                String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
                return Optional.ofNullable(due).map(it -> new ByWhen(it, rest.strip()));
            }
        }
        return Optional.empty();
    }

    private record Form(Pattern pattern, Reader date) {}

    @FunctionalInterface
    private interface Reader {
        @Nullable
        LocalDate of(Matcher found, LocalDate today);
    }

    private static @Nullable LocalDate month(Matcher found, LocalDate today) {
        int month = Integer.parseInt(found.group("month"));
        boolean named = found.group("year") != null || found.group("next") != null;
        int year = found.group("year") != null
                ? Integer.parseInt(found.group("year"))
                : today.getYear() + (found.group("next") == null ? 0 : 1);
        LocalDate due = within(YearMonth.of(year, month), found);
        boolean longPast = due != null && due.isBefore(today.minusMonths(6));
        return !named && longPast ? within(YearMonth.of(year + 1, month), found) : due;
    }

    private static @Nullable LocalDate within(YearMonth month, Matcher found) {
        if (found.group("day") != null) {
            return dayOf(month, found.group("day"));
        }
        return switch (found.group("part")) {
            case "上旬" -> month.atDay(10);
            case "中旬" -> month.atDay(20);
            default -> month.atEndOfMonth();
        };
    }

    private static @Nullable LocalDate dayOf(YearMonth month, String day) {
        try {
            return month.atDay(Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate endOfMonth(Matcher found, LocalDate today) {
        return YearMonth.from(today)
                .plusMonths(found.group("next") == null ? 0 : 1)
                .atEndOfMonth();
    }

    private static LocalDate weekday(Matcher found, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(DAYS.indexOf(found.group("day").replace('天', '日')) + 1);
        IsoWeek week = IsoWeek.of(today).plusWeeks(found.group("next") == null ? 0 : 1);
        return week.monday().with(TemporalAdjusters.nextOrSame(day));
    }

    private static @Nullable LocalDate day(Matcher found, LocalDate today) {
        LocalDate due = dayOf(YearMonth.from(today), found.group("day"));
        return due != null && due.isBefore(today)
                ? dayOf(YearMonth.from(today).plusMonths(1), found.group("day"))
                : due;
    }
}
