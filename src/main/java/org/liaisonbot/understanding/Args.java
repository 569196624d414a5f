package org.liaisonbot.understanding;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;

/**
 * What a message says beside its tasks, in canonical names. What the text does not say is null, or empty for a list.
 *
 * @param unit a unit's or a group's canonical name
 * @param annex the character of the annex, such as 气
 * @param period a month, as named or by the reporting rule
 * @param target what is to be urged: unit names, task codes, UNREPORTED, OVERDUE
 * @param reason why an extension is asked for, a report is sent back, a request is refused
 * @param text what is to be broadcast
 */
public record Args(
        @Nullable String unit,
        @Nullable String leader,
        @Nullable String annex,
        @Nullable Integer days,
        @Nullable YearMonth period,
        @Nullable IsoWeek week,
        List<String> target,
        @Nullable String reason,
        @Nullable String text) {
    public static final Args NONE = new Args(null, null, null, null, null, null, List.of(), null, null);

    public Args {
        target = List.copyOf(target);
    }
}
