package org.liaisonbot.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.ledger.TaskCode;

/**
 * What a message says about one task. What the text does not say is null.
 *
 * @param percent 0 to 100
 * @param expected the day by which the text promises the task complete, or, of an extension, the day asked for
 * @param blocker the words of the text that say what is in the way
 * @param milestone which milestone of the task is meant, counted from 1, when the text names one
 */
public record Item(
        TaskCode task,
        @Nullable Progress status,
        @Nullable Integer percent,
        @Nullable LocalDate expected,
        @Nullable String blocker,
        @Nullable Quantity quantity,
        @Nullable Integer milestone) {
    Item expectedOn(@Nullable LocalDate day) {
        return new Item(task, status, percent, day, blocker, quantity, milestone);
    }
}
