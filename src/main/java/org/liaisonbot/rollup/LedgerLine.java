package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskStatus;

/**
 * A task as the ledger shows it.
 *
 * @param leadUnits as the plan lists them, groups by their name
 * @param nextDue the date that counts of the earliest milestone not met
 * @param planned the plan's date of that milestone
 * @param extensions how many later dates were granted
 * @param status null as long as no lead unit has said anything
 * @param latest what each lead unit said last
 */
public record LedgerLine(
        String code,
        int annex,
        int number,
        String section,
        String title,
        String deadlineText,
        List<String> leaders,
        List<String> leadUnits,
        List<String> supportUnits,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate planned,
        long extensions,
        @Nullable TaskStatus status,
        @Nullable Integer percent,
        @Nullable LocalDate expected,
        Light timeLight,
        Light progressLight,
        Light light,
        String lightReason,
        @Nullable Instant lastReportAt,
        List<Source> latest) {
    public LedgerLine {
        leaders = List.copyOf(leaders);
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
        latest = List.copyOf(latest);
    }

    /** The status in words. */
    public String statusInWords() {
        return status == null ? "尚无报告" : status.chinese();
    }
}
