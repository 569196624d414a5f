package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.NumberMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Cuts a text into clauses: at punctuation, and where a new thought begins although nobody typed a comma. */
public final class Clauses {
    static final Set<Sense> PREDICATES = EnumSet.of(
            Sense.DONE,
            Sense.NOT_DONE,
            Sense.AWAITING,
            Sense.ON_PLAN,
            Sense.UNDER_WAY,
            Sense.ACTED,
            Sense.NOT_STARTED,
            Sense.BEHIND,
            Sense.CANNOT,
            Sense.UNCHANGED,
            Sense.LACK,
            Sense.NO_DIFFICULTY,
            Sense.SOLVED,
            Sense.HARMLESS,
            Sense.EXTENSION,
            Sense.EXTEND_TO);
    private static final String PUNCTUATION = ",;。!?\n:";
    private static final Set<String> COUNTING_TASKS = Set.of("项", "个", "件");
    private static final String BEFORE_OBJECT = "在到至于为从自由的延成";
    private static final String VERBS_OF_REMOVAL = "拆清消解排去免铲扫剔根";
    private static final String JOINS = "、和与及跟以并,/ ";

    private final Mentions mentions;
    private final List<Reference> references;
    private final NormalText text;

    private Clauses(Mentions mentions, List<Reference> references) {
        this.mentions = mentions;
        this.references = references;
        this.text = mentions.text();
    }

    public static List<Clause> of(Mentions mentions, List<Reference> references) {
        return new Clauses(mentions, references).cut();
    }

    private List<Clause> cut() {
        TreeMap<Integer, Character> cuts = new TreeMap<>();
        punctuation(cuts);
        references(cuts);
        openers(cuts);
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (var cut : cuts.entrySet()) {
            add(clauses, from, cut.getKey(), cut.getValue());
            from = cut.getKey();
        }
        add(clauses, from, text.length(), '\n');
        return FormFields.in(clauses);
    }

    private void add(List<Clause> clauses, int from, int until, char sign) {
        int start = from;
        while (start < until && (PUNCTUATION + " 、").indexOf(text.at(start)) >= 0) {
            start++;
        }
        if (start < until) {
            clauses.add(clause(new Span(start, until), sign));
        } else if (!clauses.isEmpty() && sign == '\n') {
            Clause last = clauses.remove(clauses.size() - 1);
            clauses.add(clause(last.span(), '\n'));
        }
    }

    private Clause clause(Span span, char sign) {
        return new Clause(
                text,
                span,
                mentions.words().stream()
                        .filter(word -> span.contains(word.span()) && !endsVerb(word) && !isWithinDone(word))
                        .toList(),
                mentions.figures().stream()
                        .filter(figure -> span.contains(figure.span()) && !isNamed(figure) && !countsTasks(figure))
                        .map(this::counted)
                        .toList(),
                references.stream()
                        .filter(reference -> span.contains(reference.span()))
                        .toList(),
                null,
                sign);
    }

    /** 拆除56个 excepts nothing. */
    private boolean endsVerb(Word word) {
        int at = word.span().from();
        return word.is(Sense.EXCEPT) && text.at(at) == '除' && VERBS_OF_REMOVAL.indexOf(text.at(at - 1)) >= 0;
    }

    /** 整改到位 corrects nothing. */
    private boolean isWithinDone(Word word) {
        return word.is(Sense.CORRECTION)
                && mentions.words().stream()
                        .anyMatch(other -> other.is(Sense.DONE) && other.span().contains(word.span()));
    }

    /** The figure of a task's name is no figure of its report. */
    private boolean isNamed(Mention figure) {
        return references.stream().anyMatch(reference -> reference.span().equals(figure.span()));
    }

    /** 4000户改了3200，还差800: numbers behind a count are counted in its measure. */
    private Mention counted(Mention figure) {
        if (!(figure instanceof NumberMention number) || number.value() == null || !isAmountOfThings(number)) {
            return figure;
        }
        boolean counts = mentions.figures().stream()
                .anyMatch(other -> other instanceof CountMention count
                        && count.measure() == CountMention.Measure.THINGS
                        && count.span().untilExclusive() <= number.span().from()
                        && count.value().compareTo(number.value()) >= 0);
        return counts ? new CountMention(number.span(), number.value(), null, "", CountMention.Measure.THINGS) : figure;
    }

    private boolean isAmountOfThings(NumberMention number) {
        int at = number.span().from();
        char next = text.at(number.span().untilExclusive());
        return (PUNCTUATION + "了 ").indexOf(next) >= 0
                && mentions.words().stream()
                        .anyMatch(word -> word.is(Sense.ACHIEVED) || word.is(Sense.LEFT)
                                ? at - word.span().untilExclusive() >= 0
                                        && at - word.span().untilExclusive() <= (text.at(at - 1) == '了' ? 1 : 0)
                                : false);
    }

    /** 两项都正常, 三个任务: counts the tasks themselves. */
    private boolean countsTasks(Mention figure) {
        if (!(figure instanceof CountMention count) || !COUNTING_TASKS.contains(count.unit())) {
            return false;
        }
        int from = figure.span().from();
        int next = text.skipSpace(figure.span().untilExclusive());
        boolean noun = text.startsWith("任务", next) || text.startsWith("工作", next);
        boolean opens = from == 0 || (PUNCTUATION + "这那我们局的把将").indexOf(text.at(from - 1)) >= 0;
        boolean all = mentions.words().stream()
                .anyMatch(word -> word.is(Sense.ALL) && word.span().from() == next);
        boolean task = text.startsWith("任务", next) && !text.startsWith("任务目标", next);
        return task && !text.startsWith("完成", next + 2) && opens
                || opens && all && !count.unit().equals("件")
                || noun && opens && all(next + 2);
    }

    private boolean all(int at) {
        return mentions.words().stream()
                .anyMatch(word -> word.is(Sense.ALL) && word.span().from() == at);
    }

    private void punctuation(TreeMap<Integer, Character> cuts) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.at(at);
            boolean stop = sign == '.' && !Numerals.isDigit(text.at(at + 1));
            if ((PUNCTUATION.indexOf(sign) >= 0 || stop) && !isInside(at)) {
                cuts.put(at, stop ? '。' : sign);
            }
        }
    }

    private boolean isInside(int at) {
        return mentions.figures().stream()
                        .anyMatch(figure ->
                                figure.span().from() < at && at < figure.span().untilExclusive())
                || references.stream()
                        .anyMatch(reference -> reference.span().from() < at
                                && at < reference.span().untilExclusive());
    }

    /** 按计划 does not open with 计划. */
    private boolean isInsideWord(int at) {
        return mentions.words().stream()
                .anyMatch(word -> word.senses().iterator().next().isExclusive()
                        && word.span().from() < at
                        && at < word.span().untilExclusive());
    }

    /** A task named behind a predicate begins a clause of its own, unless it continues a list of tasks. */
    private void references(TreeMap<Integer, Character> cuts) {
        for (Reference reference : references) {
            int at = reference.span().from();
            boolean said = hasPredicateSinceCut(cuts, at) || followsNumber(at) || hasReachedSinceCut(cuts, at);
            if (said && !continuesList(at) && !isObject(at) && !isCounted(reference)) {
                cuts.putIfAbsent(at, ' ');
            }
        }
    }

    /** 70个排污口, 还有18家养殖场: words of a title right behind a count are what is counted, where no other task is named before. */
    private boolean isCounted(Reference reference) {
        int at = reference.span().from();
        return reference.kind() == Reference.Kind.TITLE
                && mentions.figures().stream()
                        .anyMatch(figure ->
                                figure instanceof CountMention && figure.span().untilExclusive() == at)
                && references.stream()
                        .filter(other -> other.span().untilExclusive() <= at)
                        .allMatch(other -> reference.named().stream()
                                .allMatch(named -> other.named().stream().anyMatch(named::isSameAs)));
    }

    /** 2到70了 3没动 */
    private boolean hasReachedSinceCut(TreeMap<Integer, Character> cuts, int at) {
        Integer cut = cuts.lowerKey(at);
        Span since = new Span(cut == null ? 0 : cut, at);
        return mentions.words().stream().anyMatch(word -> word.is(Sense.REACHED) && since.contains(word.span()));
    }

    /** 第一个80第二个55 */
    private boolean followsNumber(int at) {
        return mentions.figures().stream()
                .anyMatch(figure ->
                        figure instanceof NumberMention && figure.span().untilExclusive() == at);
    }

    private boolean continuesList(int at) {
        int back = at;
        while (back > 0 && JOINS.indexOf(text.at(back - 1)) >= 0) {
            back--;
        }
        int end = back;
        return back < at
                && references.stream().anyMatch(reference -> reference.span().untilExclusive() == end);
    }

    /** 没开始的是水13, 完成了气20: the predicate stands before its task. */
    private boolean isObject(int at) {
        return "的是了有:".indexOf(text.at(at - 1)) >= 0
                && references.stream()
                        .noneMatch(reference -> reference.span().untilExclusive() <= at
                                && cutBetween(reference.span().untilExclusive(), at));
    }

    private boolean cutBetween(int from, int until) {
        for (int at = from; at < until; at++) {
            if (PUNCTUATION.indexOf(text.at(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void openers(TreeMap<Integer, Character> cuts) {
        for (Word word : mentions.words()) {
            int at = word.span().from();
            boolean opens =
                    word.is(Sense.OPENER) && hasPredicateSinceCut(cuts, at) && "到至在于".indexOf(text.at(at - 1)) < 0
                            || word.is(Sense.CORRECTION);
            if (opens && !isInside(at) && !isInsideWord(at)) {
                cuts.putIfAbsent(at, ' ');
            }
        }
        dates(cuts);
        for (int at = 0; at < text.length(); at++) {
            if (text.at(at) == ' '
                    && !isInside(at)
                    && hasPredicateSinceCut(cuts, at)
                    && hasPredicateBeforeCut(cuts, at)) {
                cuts.putIfAbsent(at, ' ');
            }
        }
    }

    /** 完成60%8月底完工: a date behind what was said begins what is promised, if more is said behind it. */
    private void dates(TreeMap<Integer, Character> cuts) {
        for (Mention figure : mentions.figures()) {
            int at = figure.span().from();
            boolean opens = figure instanceof DayMention
                    && BEFORE_OBJECT.indexOf(text.at(at - 1)) < 0
                    && endsAmountOrPredicate(at)
                    && hasPredicateBeforeCut(cuts, figure.span().untilExclusive());
            if (opens && !isInside(at)) {
                cuts.putIfAbsent(at, ' ');
            }
        }
    }

    private boolean endsAmountOrPredicate(int at) {
        int end = text.at(at - 1) == '了' ? at - 1 : at;
        return mentions.words().stream()
                        .anyMatch(word -> (word.span().untilExclusive() == at
                                        || word.span().untilExclusive() == end)
                                && isPredicate(word))
                || mentions.figures().stream()
                        .anyMatch(figure -> figure.span().untilExclusive() == end
                                && (figure instanceof ShareMention
                                        || figure instanceof CountMention && isAchieved(figure)));
    }

    /** 完成3户8月底全部完成, but not 先把2户8月底前做完 */
    private boolean isAchieved(Mention count) {
        int at = count.span().from();
        return mentions.words().stream()
                .anyMatch(word -> word.is(Sense.ACHIEVED)
                        && at - word.span().untilExclusive() >= 0
                        && at - word.span().untilExclusive() <= 1);
    }

    private boolean hasPredicateSinceCut(TreeMap<Integer, Character> cuts, int at) {
        Integer cut = cuts.lowerKey(at);
        return hasPredicate(new Span(cut == null ? 0 : cut, at));
    }

    private boolean hasPredicateBeforeCut(TreeMap<Integer, Character> cuts, int at) {
        Integer cut = cuts.higherKey(at);
        return hasPredicate(new Span(at, cut == null ? text.length() : cut));
    }

    private boolean hasPredicate(Span span) {
        return mentions.words().stream().anyMatch(word -> span.contains(word.span()) && isPredicate(word))
                || mentions.figures().stream().anyMatch(figure -> span.contains(figure.span()) && isAmount(figure));
    }

    /** Whether nothing but a task and blanks stands before this place of the clause. */
    static boolean isCut(Clause clause, int at) {
        return clause.references().stream()
                .anyMatch(reference -> at - reference.span().untilExclusive() <= 1
                        && at >= reference.span().untilExclusive());
    }

    static boolean isPredicate(Word word) {
        return word.senses().stream().anyMatch(PREDICATES::contains);
    }

    static boolean isAmount(Mention figure) {
        return figure instanceof ShareMention || figure instanceof CountMention;
    }
}
