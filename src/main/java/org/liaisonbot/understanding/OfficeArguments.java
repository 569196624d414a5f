package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.task.Reference.Kind;
import org.liaisonbot.understanding.text.Span;

/** What narrows a request of the office: unit, leader, annex, month, week, days. */
final class OfficeArguments {
    private static final int MONTHS_OF_HALF_A_YEAR = 6;
    private static final int LAST_MONTH_OF_LOOKING_BACK = 4;
    private static final int NEXT_YEAR_FROM = 8;
    private static final Pattern REPORTING = Pattern.compile("(?<![周月简通汇情快年季])报(?!告)|填|交上|交了|交没");
    private static final int DAYS_OF_A_MONTH = 30;

    private final Reading reading;
    private final LocalDate today;

    OfficeArguments(Reading reading) {
        this.reading = reading;
        this.today = reading.today();
    }

    List<String> units() {
        return unitMentions().stream().map(UnitMention::name).distinct().toList();
    }

    List<UnitMention> unitMentions() {
        return reading.mentions().units().stream()
                .filter(unit -> !isPartOfTitle(unit))
                .toList();
    }

    /** 应急池 in a title does not name 市应急局. */
    private boolean isPartOfTitle(UnitMention unit) {
        boolean named = reading.references().stream()
                .anyMatch(reference -> reference.kind() == Kind.TITLE && isWithin(unit.span(), reference.span()));
        return named
                || unit.brief()
                        && reading.mentions().titleWords().stream()
                                .anyMatch(title -> isWithin(unit.span(), title.span()));
    }

    private static boolean isWithin(Span unit, Span title) {
        return title.contains(unit) && title.length() > unit.length();
    }

    /** The one unit or group named; null when none or several are. */
    @Nullable
    String unit() {
        List<String> units = units();
        return units.size() == 1 ? units.get(0) : null;
    }

    boolean namesOneUnit() {
        return unit() != null && reading.mentions().units().stream().noneMatch(UnitMention::group);
    }

    boolean namesALeader() {
        return !reading.mentions().leaders().isEmpty();
    }

    boolean severalLeaders() {
        return reading.mentions().leaders().stream()
                        .flatMap(leader -> leader.names().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The one leader named; null when none is, or it is in doubt which one. */
    @Nullable
    String leader() {
        List<String> leaders = leaders();
        return leaders.size() == 1 ? leaders.get(0) : null;
    }

    /** The leaders that the first one named can be; empty when none is named, or nobody has that name. */
    List<String> leaders() {
        return namesALeader() ? reading.mentions().leaders().get(0).names() : List.of();
    }

    /** 本月 is the month being reported where it is about reports, else the month of the calendar. */
    @Nullable
    YearMonth monthFor(Intent intent) {
        boolean reports = intent == Intent.LIST_UNREPORTED
                || reading.has(Sense.UNREPORTED, Sense.HAS_REPORTED)
                || REPORTING.matcher(reading.text().text()).find();
        return reports ? reportedMonth() : month().map(this::nearest).orElse(null);
    }

    /** A month in a question about reports. */
    @Nullable
    YearMonth reportedMonth() {
        return month().map(this::reported).orElse(null);
    }

    /** A month in a question about what falls due. */
    @Nullable
    YearMonth dueMonth() {
        return month().or(this::monthEnd).map(this::nearest).orElse(null);
    }

    private Optional<DayMention> month() {
        return days(Grain.MONTH).stream().findFirst();
    }

    private Optional<DayMention> monthEnd() {
        return days(Grain.DAY).stream()
                .filter(day -> reading.text().slice(day.span()).matches(".*月(底|末)"))
                .findFirst();
    }

    private List<DayMention> days(Grain grain) {
        List<DayMention> days = new ArrayList<>();
        for (Mention figure : reading.mentions().figures()) {
            if (figure instanceof DayMention day && day.grain() == grain) {
                days.add(day);
            }
        }
        return days;
    }

    private YearMonth reported(DayMention mention) {
        return mention.anchor() == Anchor.THIS && mention.grain() == Grain.MONTH
                ? ReportingPeriod.ofReportMadeOn(today).month()
                : nearest(mention);
    }

    /** A month without its year is the one closest to today, past or to come. */
    private YearMonth nearest(DayMention mention) {
        if (!mention.floating()) {
            return mention.month();
        }
        YearMonth now = YearMonth.from(today);
        YearMonth named = YearMonth.of(now.getYear(), mention.month().getMonthValue());
        long ahead = now.until(named, ChronoUnit.MONTHS);
        if (ahead > MONTHS_OF_HALF_A_YEAR) {
            return now.getMonthValue() <= LAST_MONTH_OF_LOOKING_BACK ? named.minusYears(1) : named;
        }
        return ahead < -NEXT_YEAR_FROM ? named.plusYears(1) : named;
    }

    @Nullable
    IsoWeek week() {
        for (DayMention week : days(Grain.WEEK)) {
            return IsoWeek.of(week.day());
        }
        return WeekNumbers.in(reading.text().text(), today);
    }

    /** 10天内, 两周内, 明天, 7月15日前, 年底前 */
    @Nullable
    Integer days() {
        for (Mention figure : reading.mentions().figures()) {
            if (figure instanceof StretchMention stretch) {
                return stretch.period().getDays()
                        + DAYS_OF_A_MONTH * (int) stretch.period().toTotalMonths();
            }
            if (figure instanceof DayMention day && isDeadline(day)) {
                return (int) ChronoUnit.DAYS.between(today, day.day());
            }
        }
        return null;
    }

    private boolean isDeadline(DayMention day) {
        boolean exact =
                day.grain() == Grain.DAY && !reading.text().slice(day.span()).matches(".*月(底|末|份底)");
        boolean yearEnd = day.grain() == Grain.YEAR && day.day().getYear() == today.getYear();
        boolean past = day.floating() && day.day().isAfter(today.plusMonths(NEXT_YEAR_FROM));
        return (exact || yearEnd) && !past && !day.day().isBefore(today);
    }
}
