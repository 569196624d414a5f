package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;

/** A message with everything found in it. */
record Reading(Message message, Mentions mentions, List<Reference> references, List<Clause> clauses) {
    NormalText text() {
        return mentions.text();
    }

    LocalDate today() {
        return message.now().toLocalDate();
    }

    boolean has(Sense... senses) {
        for (Sense sense : senses) {
            if (mentions.words().stream().anyMatch(word -> word.is(sense))) {
                return true;
            }
        }
        return false;
    }

    List<Word> all(Sense sense) {
        return mentions.words().stream().filter(word -> word.is(sense)).toList();
    }

    List<Named> named() {
        return references.stream()
                .flatMap(reference -> reference.named().stream())
                .toList();
    }
}
