package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.time.Period;
import org.liaisonbot.understanding.text.Span;

/** A stretch of time: 半个月, 10天, 两周. */
public record StretchMention(Span span, Period period) implements Mention {
    public LocalDate from(LocalDate day) {
        return day.plus(period);
    }
}
