package org.liaisonbot.understanding.lexicon;

import java.util.Set;
import org.liaisonbot.understanding.text.Span;

/** A word of the lexicon as it was found in a text. */
public record Word(Span span, Set<Sense> senses) {
    public boolean is(Sense sense) {
        return senses.contains(sense);
    }
}
