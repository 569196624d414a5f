package org.liaisonbot.understanding.report;

import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;

/** Whether a clause speaks of a part of the task: a first batch, or a step on the way. Words of the titles are not parts. */
final class Parts {
    private final List<String> titles;

    Parts(List<String> titles) {
        this.titles = List.copyOf(titles);
    }

    boolean isPart(Clause clause) {
        return clause.all(Sense.PART).stream().anyMatch(word -> isPart(clause, word))
                || !clause.has(Sense.ALL) && clause.all(Sense.STAGE).stream().anyMatch(word -> isPart(clause, word));
    }

    private boolean isPart(Clause clause, Word word) {
        String words = clause.text().slice(word.span());
        return titles.stream().noneMatch(title -> title.contains(words));
    }
}
