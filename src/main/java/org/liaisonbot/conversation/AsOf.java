package org.liaisonbot.conversation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.Args;

/**
 * The past day whose end somebody asks about: 5月底的情况, 截至6月15日, 上月底, 上周末, 昨天. A date that is not over is no such
 * day, and neither is one by which something is to be done (6月30日前, 6月30日到期).
 */
final class AsOf {
    private static final Pattern END_OF_MONTH =
            Pattern.compile("(?:(?<year>20\\d\\d)年|(?<last>去年))?(?<month>1[0-2]|0?[1-9])月份?(?:底|末)(?!前|之前|以前|到期)");
    private static final Pattern DAY = Pattern.compile(
            "(?:(?<year>20\\d\\d)年|(?<last>去年))?(?<month>1[0-2]|0?[1-9])月(?<day>[12]\\d|3[01]|0?[1-9])[日号](?!前|之前|以前|到期)");
    private static final Pattern END_OF_LAST_MONTH = Pattern.compile("上个?月(?:底|末)");
    private static final Pattern END_OF_LAST_WEEK = Pattern.compile("上个?(?:周|星期)(?:末|日|天|底)");
    private static final Pattern END_OF_LAST_YEAR = Pattern.compile("去年(?:底|末)");
    private static final Pattern YESTERDAY = Pattern.compile("昨天|昨日");

    private AsOf() {}

    /** The day that the words name. */
    static Optional<LocalDate> namedIn(String words, LocalDate today) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return endOfMonth(text, today)
                .or(() -> day(text, today))
                .or(() -> find(END_OF_LAST_MONTH, text, today.withDayOfMonth(1).minusDays(1)))
                .or(() ->
                        find(END_OF_LAST_WEEK, text, IsoWeek.of(today).monday().minusDays(1)))
                .or(() -> find(END_OF_LAST_YEAR, text, today.withDayOfYear(1).minusDays(1)))
                .or(() -> find(YESTERDAY, text, today.minusDays(1)))
                .filter(day -> day.isBefore(today));
    }

    /** The day that the words name, or the end of the week or month that the question is about. */
    static Optional<LocalDate> in(String words, Args args, LocalDate today) {
        Optional<LocalDate> end = Optional.ofNullable(args.week())
                .map(IsoWeek::sunday)
                .or(() -> Optional.ofNullable(args.period()).map(YearMonth::atEndOfMonth));
        return namedIn(words, today).or(() -> end.filter(day -> day.isBefore(today)));
    }

    private static Optional<LocalDate> find(Pattern pattern, String text, LocalDate day) {
        return pattern.matcher(text).find() ? Optional.of(day) : Optional.empty();
    }

    private static Optional<LocalDate> endOfMonth(String text, LocalDate today) {
        Matcher found = END_OF_MONTH.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(year(found, today), Integer.parseInt(found.group("month")));
        return Optional.of(latest(found, month, YearMonth.from(today)).atEndOfMonth());
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        Matcher found = DAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(year(found, today), Integer.parseInt(found.group("month")));
            return Optional.of(latest(found, month, YearMonth.from(today)).atDay(Integer.parseInt(found.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(Matcher found, LocalDate today) {
        if (found.group("year") != null) {
            return Integer.parseInt(found.group("year"));
        }
        return found.group("last") == null ? today.getYear() : today.getYear() - 1;
    }

    /** In January, 12月底 is last year's. */
    private static YearMonth latest(Matcher found, YearMonth month, YearMonth now) {
        boolean bare = found.group("year") == null && found.group("last") == null;
        return bare && month.isAfter(now) && month.getMonthValue() - now.getMonthValue() > 6
                ? month.minusYears(1)
                : month;
    }
}
