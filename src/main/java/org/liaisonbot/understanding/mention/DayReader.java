package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;

/** Reads a date in any of its forms; the longest reading wins. */
final class DayReader implements MentionReader {
    private final List<MentionReader> forms = List.of(
            new CalendarDayReader(),
            new NumericDayReader(),
            new WeekdayReader(),
            new NamedDayReader(),
            new YearPartReader(),
            new HolidayReader());

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Mention longest = null;
        for (MentionReader form : forms) {
            Mention mention = form.readAt(text, at, today);
            if (mention != null
                    && (longest == null
                            || mention.span().length() > longest.span().length())) {
                longest = mention;
            }
        }
        return longest;
    }
}
