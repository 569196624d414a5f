package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/** A stretch of text that says one thing. Immutable; what is read from it again and again it remembers. */
public final class Clause {
    private final NormalText text;
    private final Span span;
    private final List<Word> words;
    private final List<Mention> figures;
    private final List<Reference> references;
    private final @Nullable Sense field;
    private final char endsWith;
    private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
    private final String content;
    private @Nullable Signs signs;

    /**
     * @param field the field of a form whose value this is, such as FIELD_DIFFICULTY for 存在问题：…, else null
     * @param endsWith the sign behind it: a punctuation mark, a line break, or a space where none was typed
     */
    Clause(
            NormalText text,
            Span span,
            List<Word> words,
            List<Mention> figures,
            List<Reference> references,
            @Nullable Sense field,
            char endsWith) {
        this.text = text;
        this.span = span;
        this.words = words;
        this.figures = figures;
        this.references = references;
        this.field = field;
        this.endsWith = endsWith;
        this.content = text.slice(span).strip();
        words.forEach(word -> senses.addAll(word.senses()));
    }

    public NormalText text() {
        return text;
    }

    public Span span() {
        return span;
    }

    public List<Word> words() {
        return words;
    }

    public List<Mention> figures() {
        return figures;
    }

    public List<Reference> references() {
        return references;
    }

    public @Nullable Sense field() {
        return field;
    }

    public char endsWith() {
        return endsWith;
    }

    public String content() {
        return content;
    }

    Signs signs() {
        Signs read = signs;
        if (read == null) {
            read = Signs.read(this);
            signs = read;
        }
        return read;
    }

    Clause asField(Sense sense) {
        return new Clause(text, span, words, figures, references, sense, endsWith);
    }

    /** The same words with some of the figures left out. */
    Clause without(List<Mention> left) {
        List<Mention> kept =
                figures.stream().filter(figure -> !left.contains(figure)).toList();
        return new Clause(text, span, words, kept, references, field, endsWith);
    }

    /** The part of this clause within the span. */
    Clause part(Span part) {
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

    public boolean has(Sense... wanted) {
        for (Sense sense : wanted) {
            if (senses.contains(sense)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has a word of this sense of at least two characters; single ones stand everywhere. */
    boolean hasLong(Sense... wanted) {
        return all(wanted).stream().anyMatch(word -> word.span().length() > 1);
    }

    public List<Word> all(Sense... wanted) {
        if (!has(wanted)) {
            return List.of();
        }
        List<Word> found = new ArrayList<>();
        for (Word word : words) {
            for (Sense sense : wanted) {
                if (word.is(sense)) {
                    found.add(word);
                    break;
                }
            }
        }
        return found;
    }

    public Optional<Word> first(Sense... wanted) {
        return all(wanted).stream().findFirst();
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

    /** Whether a word of one of these senses ends within the gap before the offset. */
    public boolean hasBefore(int offset, int gap, Sense... wanted) {
        return all(wanted).stream()
                .map(Word::span)
                .anyMatch(word -> word.untilExclusive() <= offset && offset - word.untilExclusive() <= gap);
    }

    /** Whether a word of one of these senses begins within the gap after the offset. */
    boolean hasAfter(int offset, int gap, Sense... wanted) {
        return all(wanted).stream()
                .map(Word::span)
                .anyMatch(word -> word.from() >= offset && word.from() - offset <= gap);
    }

    /** Whether it says that nothing has changed, in whatever words. */
    public boolean saysUnchanged() {
        return signs().has(Sign.UNCHANGED);
    }

    /** 不是全部完成 */
    public boolean deniesAll() {
        return all(Sense.ALL).stream()
                .anyMatch(all -> hasBefore(all.span().from(), 0, Sense.NOT_BUT)
                        || "没不".indexOf(text.at(all.span().from() - 1)) >= 0);
    }

    /** Whether the clause is exactly one word of this sense. */
    boolean isJust(Sense sense) {
        return all(sense).stream().anyMatch(word -> text.slice(word.span()).equals(content));
    }
}
