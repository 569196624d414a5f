package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.Args;

/** To what a message narrows a list: by unit or group, leader, annex, month and week; all that it names at once. */
final class Narrowed {
    private Narrowed() {}

    /** As a heading names it, such as 市城管局、水类、5月份; empty when nothing narrows. */
    static String inWords(Args args) {
        return inWords(args, true);
    }

    /** Likewise, with the stretch of time left out where it is told otherwise. */
    static String inWords(Args args, boolean withTime) {
        List<String> words = new ArrayList<>();
        if (args.unit() != null) {
            words.add(args.unit());
        }
        if (args.leader() != null) {
            words.add(args.leader() + "牵头");
        }
        if (args.annex() != null) {
            String annex = args.annex();
            words.add(annex.startsWith("附") ? "附件" + annex.replaceAll("\\D", "") : annex + "类");
        }
        YearMonth month = args.period();
        if (withTime && month != null) {
            words.add(inWords(month));
        }
        IsoWeek week = args.week();
        if (withTime && week != null) {
            words.add("第" + week.week() + "周");
        }
        return String.join("、", words);
    }

    static String inWords(YearMonth month) {
        return month.getMonthValue() + "月份";
    }

    /** Whether a day lies within the month and the week named; every day does when none is. */
    static boolean holds(Args args, @Nullable LocalDate day) {
        YearMonth month = args.period();
        IsoWeek week = args.week();
        if (day == null) {
            return month == null && week == null;
        }
        return (month == null || YearMonth.from(day).equals(month)) && (week == null || week.contains(day));
    }

    /** Whether a report is for the month named and was made in the week named. */
    static boolean holds(Args args, Report report) {
        YearMonth month = args.period();
        IsoWeek week = args.week();
        return (month == null || report.period().month().equals(month))
                && (week == null || week.contains(BusinessZone.dayOf(report.at())));
    }
}
