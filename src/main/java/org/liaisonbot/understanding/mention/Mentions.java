package org.liaisonbot.understanding.mention;

import java.util.List;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.text.NormalText;

/** Everything that a text mentions, each list in the order of the text. */
public record Mentions(
        NormalText text,
        List<Word> words,
        List<Mention> figures,
        List<UnitMention> units,
        List<LeaderMention> leaders,
        List<TitleWords> titleWords) {
    public Mentions {
        words = List.copyOf(words);
        figures = List.copyOf(figures);
        units = List.copyOf(units);
        leaders = List.copyOf(leaders);
        titleWords = List.copyOf(titleWords);
    }
}
