package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.text.Span;

/** The fields of a filled-in form: 进展：… 存在问题：… 预计完成时间：… */
final class FormFields {
    private static final Set<Sense> FIELDS = EnumSet.of(
            Sense.FIELD_TASK,
            Sense.FIELD_PROGRESS,
            Sense.FIELD_DIFFICULTY,
            Sense.FIELD_EXPECTED,
            Sense.FIELD_QUANTITY,
            Sense.FIELD_OTHER);

    private static final int LONGEST_NAME = 12;

    private FormFields() {}

    /** Gives the value of a form's field its name; the clause with the name itself goes. */
    static List<Clause> in(List<Clause> clauses) {
        List<Clause> result = new ArrayList<>();
        Sense open = null;
        for (Clause clause : clauses) {
            Sense field = clause.endsWith() == ':' ? fieldOf(clause) : null;
            if (field != null) {
                open = field;
                addNamedPart(result, clause);
                continue;
            }
            result.add(open == null ? clause : clause.asField(open));
            open = "\n;".indexOf(clause.endsWith()) >= 0 ? null : open;
        }
        return result;
    }

    /** 气14存在问题：无 names a task before the field. */
    private static void addNamedPart(List<Clause> result, Clause clause) {
        clause.references().stream()
                .reduce((first, second) -> second)
                .ifPresent(last -> result.add(
                        clause.part(new Span(clause.span().from(), last.span().untilExclusive()))));
    }

    private static @Nullable Sense fieldOf(Clause clause) {
        for (Sense field : FIELDS) {
            if (clause.all(field).stream().anyMatch(word -> isWholeBut(clause, word))) {
                return field;
            }
        }
        return endsAsDifficulty(clause) ? Sense.FIELD_DIFFICULTY : null;
    }

    /** 存在的主要困难：…, 当前面临的突出问题：… */
    private static boolean endsAsDifficulty(Clause clause) {
        return clause.content().length() <= LONGEST_NAME
                && clause.references().isEmpty()
                && clause.figures().isEmpty()
                && clause.all(Sense.FIELD_DIFFICULTY).stream()
                        .anyMatch(word ->
                                word.span().untilExclusive() == clause.span().untilExclusive())
                && !clause.has(Sense.FOUND, Sense.FIXED);
    }

    /** Fields may be numbered: 3.存在问题：… */
    private static boolean isWholeBut(Clause clause, Word word) {
        int named = clause.references().stream()
                .mapToInt(reference -> reference.span().untilExclusive())
                .max()
                .orElse(clause.span().from());
        if (named > word.span().from()) {
            return false;
        }
        String before = clause.text().slice(new Span(named, word.span().from()));
        String after = clause.text()
                .slice(new Span(word.span().untilExclusive(), clause.span().untilExclusive()));
        return after.isBlank() && before.chars().allMatch(c -> Character.isDigit(c) || " .、()一二三四五六".indexOf(c) >= 0);
    }
}
