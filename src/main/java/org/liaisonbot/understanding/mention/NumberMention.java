package org.liaisonbot.understanding.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.Span;

/** A bare number; what it means depends on its neighbours. The value is null when it is only approximate. */
public record NumberMention(Span span, @Nullable BigDecimal value, boolean chinese) implements Mention {
    public boolean isWhole() {
        return value != null && value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() < 6;
    }

    public int whole() {
        return value == null ? -1 : value.intValue();
    }
}
