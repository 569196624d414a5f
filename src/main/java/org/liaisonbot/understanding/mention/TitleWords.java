package org.liaisonbot.understanding.mention;

import java.util.BitSet;
import org.liaisonbot.understanding.text.Span;

/**
 * Words that occur in titles.
 *
 * @param tasks the tasks with these words in their title, by their place in the plan
 * @param whole the words are a title from its beginning to its end
 * @param weak the words are common ones: they may narrow what others say, but alone they name no task
 */
public record TitleWords(Span span, BitSet tasks, boolean whole, boolean weak) {
    TitleWords asWeak() {
        return new TitleWords(span, tasks, whole, true);
    }
}
