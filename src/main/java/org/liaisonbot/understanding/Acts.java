package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.Act.Kind;
import org.liaisonbot.understanding.Act.Meant;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.Span;

/** Finds the words of order in a message. */
final class Acts {
    private static final Pattern DECISIVE = Pattern.compile("同意|批|准|不予|否决");
    /** Nobody gives an order in a breath as long as this. */
    private static final int LONGEST = 200;

    private static final Pattern ENDS = Pattern.compile("[了的吧啊。!]*");
    private static final Set<String> EXTENDING = Set.of("延期", "延", "申请");
    private static final String BEFORE_BRIEF = "期请给就都先我予们以此项个可,;。:!\n 了";
    private static final String AFTER_BRIEF = "了吧准给的,;。:!\n ";

    private final Reading reading;
    private final List<Phrase> phrases;
    private final boolean aboutExtension;

    private Acts(Reading reading) {
        this.reading = reading;
        this.phrases = reading.phrases();
        this.aboutExtension = isAboutExtension(reading);
    }

    static List<Act> in(Reading reading) {
        Acts acts = new Acts(reading);
        List<Act> found = new ArrayList<>();
        for (int index = 0; index < acts.phrases.size(); index++) {
            found.addAll(acts.inPhrase(index));
        }
        return found;
    }

    static boolean isAboutExtension(Reading reading) {
        return reading.has(Sense.EXTENSION, Sense.EXTEND_TO, Sense.NO_EXTENSION)
                || reading.text().text().contains("申请") && !reading.has(Sense.CLOSE);
    }

    private List<Act> inPhrase(int index) {
        Phrase phrase = phrases.get(index);
        if (phrase.span().length() > LONGEST) {
            return List.of();
        }
        Meaning meaning = new Meaning(phrase, reading.mentions().figures(), at(index - 1), at(index + 1));
        List<Act> acts = new ArrayList<>();
        for (Word word : words(phrase)) {
            Kind kind = kind(word, phrase);
            if (kind != null) {
                acts.add(new Act(kind, meaning.of(kind, word.span()), word.span(), phrase));
            }
        }
        return acts;
    }

    private @Nullable Phrase at(int index) {
        return index >= 0 && index < phrases.size() ? phrases.get(index) : null;
    }

    /** The words of order that are not part of a longer word, of a name or of what waits for a decision. */
    private List<Word> words(Phrase phrase) {
        List<Word> words = new ArrayList<>();
        phrase.words().stream()
                .filter(Acts::isAct)
                .filter(word -> !isInName(word.span()) && !isWaiting(phrase, word))
                .sorted(Comparator.comparingInt(word -> -word.span().length()))
                .forEach(word -> {
                    if (words.stream()
                            .noneMatch(longer -> longer.span().overlaps(word.span()) && !longer.equals(word))) {
                        words.add(word);
                    }
                });
        words.sort(Comparator.comparingInt(word -> word.span().from()));
        return words;
    }

    private static boolean isAct(Word word) {
        return word.is(Sense.URGE)
                || word.is(Sense.CLOSE)
                || word.is(Sense.RETURN)
                || word.is(Sense.APPROVE)
                || word.is(Sense.REJECT);
    }

    private boolean isInName(Span span) {
        return reading.references().stream()
                        .anyMatch(reference -> reference.span().overlaps(span))
                || reading.mentions().units().stream()
                        .anyMatch(unit -> unit.span().overlaps(span));
    }

    /** 待批 and 没批的 ask for a list. */
    private static boolean isWaiting(Phrase phrase, Word word) {
        return phrase.all(Sense.PENDING).stream()
                .anyMatch(pending -> pending.span().contains(word.span()));
    }

    private @Nullable Kind kind(Word word, Phrase phrase) {
        if (word.is(Sense.URGE)) {
            return Kind.URGE;
        }
        if (word.is(Sense.CLOSE)) {
            return isDoneInTheField(word, phrase) ? null : Kind.CLOSE;
        }
        boolean closing = phrase.has(Sense.CLOSE) && !phrase.has(Sense.EXTENSION, Sense.EXTEND_TO);
        if (word.is(Sense.RETURN) || isSentBack(word)) {
            return aboutExtension && isOfRequest(phrase) ? Kind.REJECT : closing ? null : Kind.RETURN;
        }
        if (closing || phrase.has(Sense.RETURN) && !isOfRequest(phrase) || isVague(word)) {
            return null;
        }
        return word.is(Sense.REJECT) ? Kind.REJECT : Kind.APPROVE;
    }

    /** 关闭散乱污企业10家 reports what was done; a task is closed by its code. */
    private boolean isDoneInTheField(Word word, Phrase phrase) {
        boolean coded = phrase.references().stream().anyMatch(reference -> reference.kind() != Reference.Kind.TITLE);
        return !coded && reading.text().slice(word.span()).startsWith("关");
    }

    private boolean isSentBack(Word word) {
        return reading.text().slice(word.span()).equals("驳回");
    }

    private static boolean isOfRequest(Phrase phrase) {
        return phrase.has(Sense.EXTENSION, Sense.EXTEND_TO)
                || EXTENDING.stream().anyMatch(phrase.content()::contains);
    }

    /** 可以 and 不行 are said of anything; they decide where an extension is spoken of. */
    private boolean isVague(Word word) {
        String words = reading.text().slice(word.span());
        boolean last =
                !reading.references().isEmpty() && ENDS.matcher(rest(word)).matches();
        return isTooBrief(word)
                || !aboutExtension && !last && !DECISIVE.matcher(words).find();
    }

    private String rest(Word word) {
        int end = word.span().untilExclusive();
        return reading.text().text().substring(end, Math.min(reading.text().length(), end + 4));
    }

    /** 批 and 行 decide only where they stand alone: 批了, 行, not 第一批, 进行. */
    private boolean isTooBrief(Word word) {
        Span span = word.span();
        if (span.length() > 1 || !word.is(Sense.APPROVE)) {
            return false;
        }
        boolean starts = BEFORE_BRIEF.indexOf(reading.text().at(span.from() - 1)) >= 0
                || reading.references().stream()
                        .anyMatch(reference -> reference.span().untilExclusive() == span.from());
        boolean ends = AFTER_BRIEF.indexOf(reading.text().at(span.untilExclusive())) >= 0
                || reading.references().stream()
                        .anyMatch(reference -> reference.span().from() == span.untilExclusive());
        return !starts || !ends;
    }

    /** The kinds that are ordered. */
    static Set<Kind> ordered(List<Act> acts) {
        return acts.stream()
                .filter(Act::isOrdered)
                .map(Act::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    static boolean isMeant(List<Act> acts, Meant meant) {
        return acts.stream().anyMatch(act -> act.meant() == meant);
    }
}
