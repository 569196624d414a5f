package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Clauses;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;

/**
 * A message with everything found in it.
 *
 * @param phrases the stretches between punctuation marks and blanks, in which the office gives its orders
 * @param chosen the tasks that the person chose when asked back; they stand for what the text left open
 */
record Reading(
        Message message,
        Mentions mentions,
        List<Reference> references,
        List<Clause> clauses,
        List<Phrase> phrases,
        List<TaskCode> chosen) {
    static Reading of(Message message, Mentions mentions, List<Reference> references, List<TaskCode> chosen) {
        List<Reference> settled = references.stream()
                .map(reference -> reference.settledBy(chosen))
                .toList();
        return new Reading(
                message, mentions, settled, Clauses.of(mentions, settled), phrases(message, mentions, settled), chosen);
    }

    private static List<Phrase> phrases(Message message, Mentions mentions, List<Reference> references) {
        return message.speaker() == Speaker.OFFICE ? Phrases.of(mentions, references) : List.of();
    }

    Reading without(Predicate<Reference> dropped) {
        List<Reference> kept = references.stream().filter(dropped.negate()).toList();
        return kept.size() == references.size() ? this : of(message, mentions, kept, chosen);
    }

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

    /** Every task named, or chosen where none is. */
    List<Named> named() {
        List<Named> named = new ArrayList<>();
        references.forEach(reference -> named.addAll(reference.named()));
        if (named.isEmpty()) {
            chosen.forEach(task -> named.add(Named.clear(task.value(), task)));
        }
        return named;
    }

    List<Named> doubtful() {
        return named().stream().filter(named -> !named.isClear()).toList();
    }

    /** The clauses that tell something; those that ask are left out. */
    List<Clause> telling() {
        return clauses.stream().filter(clause -> !Asking.asks(clause)).toList();
    }

    boolean asks() {
        return clauses.stream().anyMatch(Asking::asks);
    }
}
