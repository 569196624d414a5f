package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.Span;

/** Reads a number for what it is, when no other reader can tell more. */
final class NumberReader implements MentionReader {
    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Numeral numeral = Numerals.readAt(text.text(), at);
        return numeral == null
                ? null
                : new NumberMention(new Span(at, numeral.untilExclusive()), numeral.value(), numeral.chinese());
    }
}
