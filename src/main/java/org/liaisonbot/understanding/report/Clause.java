package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/**
 * A stretch of text that says one thing.
 *
 * @param field the field of a form whose value this is, such as FIELD_DIFFICULTY for 存在问题：…, else null
 * @param endsWith the sign behind it: a punctuation mark, a line break, or a space where none was typed
 */
public record Clause(
        NormalText text,
        Span span,
        List<Word> words,
        List<Mention> figures,
        List<Reference> references,
        @Nullable Sense field,
        char endsWith) {

    Clause asField(Sense sense) {
        return new Clause(text, span, words, figures, references, sense, endsWith);
    }

    /** The part of this clause within the span. */
    public Clause part(Span part) {
        return new Clause(
                text,
                part,
                words.stream().filter(word -> part.contains(word.span())).toList(),
                figures.stream().filter(figure -> part.contains(figure.span())).toList(),
                references.stream()
                        .filter(reference -> part.contains(reference.span()))
                        .toList(),
                field,
                endsWith);
    }

    public String content() {
        return text.slice(span).strip();
    }

    public boolean has(Sense... senses) {
        return words.stream().anyMatch(word -> Arrays.stream(senses).anyMatch(word::is));
    }

    /** Whether it has a word of this sense of at least two characters; single ones stand everywhere. */
    boolean hasLong(Sense... senses) {
        return all(senses).stream().anyMatch(word -> word.span().length() > 1);
    }

    public List<Word> all(Sense... senses) {
        return words.stream()
                .filter(word -> Arrays.stream(senses).anyMatch(word::is))
                .toList();
    }

    public Optional<Word> first(Sense... senses) {
        return all(senses).stream().findFirst();
    }

    public <T extends Mention> List<T> figures(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Mention figure : figures) {
            if (kind.isInstance(figure)) {
                found.add(kind.cast(figure));
            }
        }
        return found;
    }

    /** Whether a word of this sense ends within the gap before the offset. */
    public boolean hasBefore(int offset, int gap, Sense... senses) {
        return all(senses).stream()
                .anyMatch(word -> word.span().untilExclusive() <= offset
                        && offset - word.span().untilExclusive() <= gap);
    }

    /** Whether a word of this sense begins within the gap after the offset. */
    public boolean hasAfter(int offset, int gap, Sense... senses) {
        return all(senses).stream()
                .anyMatch(word -> word.span().from() >= offset && word.span().from() - offset <= gap);
    }

    /** Whether the clause is exactly one word of this sense. */
    boolean isJust(Sense sense) {
        String content = content();
        return all(sense).stream().anyMatch(word -> text.slice(word.span()).equals(content));
    }
}
