package org.liaisonbot.understanding.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.Span;

/** Reads 3/4 where it is neither a date nor a count. */
final class FractionReader implements MentionReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        if (!Numerals.isDigit(text.at(at)) || text.at(at - 1) == '/') {
            return null;
        }
        Numeral part = Numerals.readAt(text.text(), at);
        if (part == null || text.at(part.untilExclusive()) != '/') {
            return null;
        }
        Numeral whole = Numerals.readAt(text.text(), part.untilExclusive() + 1);
        if (whole == null || text.at(whole.untilExclusive()) == '/') {
            return null;
        }
        return share(new Span(at, whole.untilExclusive()), part.value(), whole.value());
    }

    private static @Nullable Mention share(Span span, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0 || part.compareTo(whole) > 0) {
            return null;
        }
        return new ShareMention(
                span,
                part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP).intValueExact());
    }
}
