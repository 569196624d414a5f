package org.liaisonbot.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;

/**
 * How a unit keeps its duty to report for a period.
 *
 * @param required how many tasks it has to report
 * @param reported how many it has reported, on time or late
 * @param missing what it has not reported
 * @param reason why something is missing; null when nothing is, or when nothing was asked yet
 */
public record ComplianceRow(
        UnitName unit,
        int required,
        int reported,
        int onTime,
        int late,
        List<TaskCode> missing,
        @Nullable WindowOutcome reason) {
    public ComplianceRow {
        missing = List.copyOf(missing);
    }
}
