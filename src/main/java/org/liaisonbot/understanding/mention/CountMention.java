package org.liaisonbot.understanding.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.Span;

/**
 * A number of something: 8户, 3/8户, 10万平方米.
 *
 * @param total the second number of 3/8户, else null
 * @param unit the measure word as written; empty where the number has it in itself (俩, 仨)
 */
public record CountMention(
        Span span, BigDecimal value, @Nullable BigDecimal total, String unit, Measure measure) implements Mention {
    /** What a measure word counts. */
    public enum Measure {
        THINGS,
        ACTS,
        /** Money, people, time, concentrations: never the progress of a task. */
        OTHER
    }
}
