package org.liaisonbot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.ReportingPeriod;

/**
 * What a unit said about a task, as recorded.
 *
 * @param status what was said; a report without change repeats the status before, and is UNCHANGED when there was none
 * @param milestone the number of the milestone it is about; null when the task has none left
 * @param words the person's own words
 * @param byName the person's name at the time
 * @param onTime whether it came by the end of the period's window
 * @param standing whether it still counts: not withdrawn and not corrected by a later one
 */
public record Report(
        long id,
        TaskCode task,
        UnitName unit,
        ReportingPeriod period,
        Progress status,
        @Nullable Integer percent,
        @Nullable LocalDate expected,
        @Nullable String blocker,
        @Nullable Quantity quantity,
        @Nullable Integer milestone,
        String words,
        UserId by,
        String byName,
        Instant at,
        boolean onTime,
        boolean withdrawn,
        boolean standing) {}
