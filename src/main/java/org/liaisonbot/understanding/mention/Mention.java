package org.liaisonbot.understanding.mention;

import org.liaisonbot.understanding.text.Span;

/** Something with a number in it that the text mentions. */
public sealed interface Mention
        permits CodeMention, OrdinalMention, DayMention, StretchMention, ShareMention, CountMention, NumberMention {
    Span span();
}
