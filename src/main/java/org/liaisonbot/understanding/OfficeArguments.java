package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.NumberMention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.mention.UnitMention;

/** What narrows a request of the office: unit, leader, annex, month, week, days. */
final class OfficeArguments {
    private static final int LAST_MONTHS_OF_A_YEAR = 10;
    private static final int DAYS_OF_A_MONTH = 30;

    private final Reading reading;
    private final LocalDate today;

    OfficeArguments(Reading reading) {
        this.reading = reading;
        this.today = reading.today();
    }

    List<String> units() {
        return reading.mentions().units().stream()
                .map(UnitMention::name)
                .distinct()
                .toList();
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

    /** The leaders that the first one named can be; empty when none is named, or nobody has that name. */
    List<String> leaders() {
        return namesALeader() ? reading.mentions().leaders().get(0).names() : List.of();
    }

    /** A month in a question about reports. */
    @Nullable
    YearMonth reportedMonth() {
        return month().map(this::reported).orElse(null);
    }

    /** A month in a question about what falls due. */
    @Nullable
    YearMonth dueMonth() {
        return month().map(DayMention::month)
                .or(() -> monthEnd().map(DayMention::month))
                .orElse(null);
    }

    private Optional<DayMention> month() {
        return days(Grain.MONTH).stream().findFirst();
    }

    private Optional<DayMention> monthEnd() {
        return days(Grain.DAY).stream()
                .filter(day -> reading.text().slice(day.span()).contains("月底"))
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
        YearMonth now = YearMonth.from(today);
        if (mention.anchor() == Anchor.THIS) {
            return ReportingPeriod.ofReportMadeOn(today).month();
        }
        if (mention.anchor() != Anchor.NAMED || !mention.floating()) {
            return mention.month();
        }
        YearMonth thisYear = YearMonth.of(now.getYear(), mention.month().getMonthValue());
        boolean lastYears =
                thisYear.isAfter(now) && now.getMonthValue() <= 2 && thisYear.getMonthValue() >= LAST_MONTHS_OF_A_YEAR;
        return lastYears ? thisYear.minusYears(1) : thisYear;
    }

    @Nullable
    IsoWeek week() {
        for (DayMention week : days(Grain.WEEK)) {
            return IsoWeek.of(week.day());
        }
        for (Mention figure : reading.mentions().figures()) {
            int end = figure.span().untilExclusive();
            if (figure instanceof NumberMention number
                    && number.isWhole()
                    && (reading.text().at(end) == '周'
                            || reading.text().at(number.span().from() - 1) == 'w')
                    && number.whole() >= 1
                    && number.whole() <= 52) {
                return new IsoWeek(today.getYear(), number.whole());
            }
        }
        return null;
    }

    /** 10天内, 两周内, 明天 */
    @Nullable
    Integer days() {
        for (Mention figure : reading.mentions().figures()) {
            if (figure instanceof StretchMention stretch) {
                return stretch.period().getDays()
                        + DAYS_OF_A_MONTH * (int) stretch.period().toTotalMonths();
            }
            if (figure instanceof DayMention day
                    && day.grain() == Grain.DAY
                    && day.anchor() != Anchor.NAMED
                    && !reading.text().slice(day.span()).contains("月底")) {
                return (int) ChronoUnit.DAYS.between(today, day.day());
            }
        }
        return null;
    }
}
