package org.liaisonbot.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/**
 * A stretch of an office message between two punctuation marks or blanks. Orders are short, so a blank parts them as well
 * as a comma does.
 *
 * @param endsWith the sign behind it
 */
record Phrase(NormalText text, Span span, List<Word> words, List<Reference> references, char endsWith) {
    private static final Pattern YES_OR_NO = Pattern.compile("([^没不])[没不]\\1");
    private static final Pattern OPEN_END = Pattern.compile("((没|没有|不)[啊呀哦哈]?|没呢|呢|么|否|吧\\?)$");
    private static final Pattern OTHERWISE_ASKS = Pattern.compile("几(回|次|遍)|还是[不没]");
    private static final Pattern TAG =
            Pattern.compile("(那|这样|你看|您看)?(是|对|行|可以|好|成|中|能行)(不(是|对|行|可以|好|成))?(吗|么|吧|不|没)?(啊|呀)?");
    private static final Pattern CORRELATED = Pattern.compile("(谁|哪个|哪家|哪项).{1,20}\\1");

    Phrase {
        words = List.copyOf(words);
        references = List.copyOf(references);
    }

    String content() {
        return text.slice(span).strip();
    }

    boolean has(Sense... senses) {
        for (Sense sense : senses) {
            if (!all(sense).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    List<Word> all(Sense sense) {
        return words.stream().filter(word -> word.is(sense)).toList();
    }

    /** 批了没, 能不能销号, 谁没报; but 谁没报催谁 asks nothing. */
    boolean asks() {
        String content = content();
        if (CORRELATED.matcher(content).find()) {
            return false;
        }
        return endsWith == '?'
                || OPEN_END.matcher(content).find()
                || YES_OR_NO.matcher(content).find()
                || OTHERWISE_ASKS.matcher(content).find()
                || has(Sense.HAS_REPORTED)
                || all(Sense.QUESTION).stream().anyMatch(word -> !isWithinStatement(word) && !isPointing(word));
    }

    /** 是吗, 行不行: asks about what was said before. */
    boolean isTag() {
        String content = content();
        boolean open = endsWith == '?' || content.matches(".*[吗么不没吧].*");
        return open && TAG.matcher(content).matches();
    }

    /** 那几个 points, 几个 asks. */
    private boolean isPointing(Word question) {
        int at = question.span().from();
        return text.at(at) == '几' && "那这好前后".indexOf(text.at(at - 1)) >= 0;
    }

    private boolean isWithinStatement(Word question) {
        return words.stream()
                .anyMatch(word -> word.senses().iterator().next().isExclusive()
                        && word.span().contains(question.span()));
    }
}
