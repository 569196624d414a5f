package org.liaisonbot.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;

/**
 * To what a report or an export is narrowed; a list that is empty and a name that is null narrow nothing. Plain values, so
 * that it goes into an order and back.
 *
 * @param units any of which a task concerns
 * @param leader a city leader in charge
 * @param annex the character of the annex, such as 气
 * @param period of an export, the month that reports are for, such as 2024-06
 * @param week of an export, the week in which reports were made, such as 2024-W26
 * @param words as a title names it, such as 市城管局
 */
public record Narrowing(
        List<String> units,
        @Nullable String leader,
        @Nullable String annex,
        @Nullable String period,
        @Nullable String week,
        String words) {
    public static final Narrowing NONE = new Narrowing(List.of(), null, null, null, null, "");

    public Narrowing {
        units = List.copyOf(units);
    }

    boolean isNone() {
        return units.isEmpty() && leader == null && annex == null && period == null && week == null;
    }

    boolean holds(Task task) {
        return (units.isEmpty()
                        || task.responsible().stream()
                                .anyMatch(it -> units.contains(it.unit().value())))
                && (leader == null || task.planned().leaders().contains(leader))
                && (annex == null || holds(task.code()));
    }

    private boolean holds(TaskCode code) {
        return annex == null || code.value().replaceAll("\\d+$", "").equals(annex);
    }

    /** Whether a report on one of the tasks is within the stretch of time. */
    boolean holds(Report report) {
        return (period == null || report.period().toString().equals(period))
                && (week == null || IsoWeek.parse(week).contains(BusinessZone.dayOf(report.at())));
    }

    /** Of a window, what the units themselves had to report. */
    boolean holds(MonthlyWindows.Ended ended) {
        return units.isEmpty() || units.contains(ended.unit().value());
    }
}
