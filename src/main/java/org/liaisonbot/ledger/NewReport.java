package org.liaisonbot.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * What a unit says about a task, to be recorded.
 *
 * @param milestone the number of the milestone that the text names, if it names one
 * @param corrects whether it takes the place of the unit's report before on the same task
 */
public record NewReport(
        TaskCode task,
        UnitName unit,
        Progress status,
        @Nullable Integer percent,
        @Nullable LocalDate expected,
        @Nullable String blocker,
        @Nullable Quantity quantity,
        @Nullable Integer milestone,
        boolean corrects) {}
