package org.liaisonbot.understanding.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CodeMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.NumberMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.task.Named.Doubt;
import org.liaisonbot.understanding.task.Reference.Kind;
import org.liaisonbot.understanding.text.NormalText;

/** Numbers without a sign of their own: positions in what was asked, numbers of asked codes, or neither. */
final class BareNumbers {
    private static final String BOUNDARY = ",;。!?\n:";
    private static final String LISTING = ".、:),";
    private static final String JOINS = "、,和与跟及";
    private static final List<String> SINGLING = List.of("只有", "就", "仅", "除", "除了", "除去", "其中", "但", "另外");
    private static final String ADVERBS = "还尚仍也正在刚";
    private static final String ENDS = "号项条";

    private final Mentions mentions;
    private final NormalText text;
    private final List<TaskCode> asked;

    BareNumbers(Mentions mentions, List<TaskCode> asked) {
        this.mentions = mentions;
        this.text = mentions.text();
        this.asked = asked;
    }

    /** 1-3 is a range of positions when all of them are spoken of (1-3都完成), else the code of annex 1. */
    List<Integer> rangeOfPositions(CodeMention code) {
        String words = text.slice(code.span()).replaceAll("[项号条]$", "");
        int dash = words.indexOf('-');
        boolean pair = dash > 0 && words.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        if (!pair || asked.isEmpty() || !isFollowedBy(code.span().untilExclusive(), Sense.ALL)) {
            return List.of();
        }
        int from = Integer.parseInt(words.substring(0, dash));
        int until = Integer.parseInt(words.substring(dash + 1));
        return from < until && until <= asked.size()
                ? IntStream.rangeClosed(from, until).boxed().toList()
                : List.of();
    }

    @Nullable
    Reference reference(Mention figure) {
        NumberMention numbered = figure instanceof DayMention day ? numberOf(day) : null;
        if (numbered != null) {
            return new Reference(figure.span(), Kind.POSITION, List.of(named(numbered)));
        }
        if (!(figure instanceof NumberMention number) || !number.isWhole() || !namesATask(number)) {
            return null;
        }
        boolean numbersALine = LISTING.indexOf(text.at(number.span().untilExclusive())) >= 0 && lineNamesATask(number);
        if (numbersALine || asked.isEmpty() && isListNumber(number)) {
            return null;
        }
        return new Reference(number.span(), Kind.POSITION, List.of(named(number)));
    }

    /** 14号 is a code where several tasks were asked and exactly one of them has the number; else a date. */
    private @Nullable NumberMention numberOf(DayMention day) {
        String words = text.slice(day.span());
        if (asked.size() < 2 || !words.matches("\\d{1,2}号")) {
            return null;
        }
        BigDecimal value = new BigDecimal(words.substring(0, words.length() - 1));
        NumberMention number = new NumberMention(day.span(), value, false);
        boolean opens =
                day.span().from() == 0 || BOUNDARY.indexOf(text.at(day.span().from() - 1)) >= 0;
        return opens && named(number).isClear() && value.intValue() > asked.size() ? number : null;
    }

    private Named named(NumberMention number) {
        String words = text.slice(number.span()).replace("号", "");
        int value = number.whole();
        if (value >= 1 && value <= asked.size()) {
            return Named.clear(words, asked.get(value - 1));
        }
        List<TaskCode> numbered = asked.stream()
                .filter(code -> code.value().replaceAll("\\D", "").equals(String.valueOf(value)))
                .toList();
        if (numbered.size() == 1) {
            return Named.clear(words, numbered.get(0));
        }
        return new Named(words, numbered.isEmpty() ? asked : numbered, Doubt.NO_SUCH_POSITION);
    }

    private boolean namesATask(NumberMention number) {
        return number.whole() < 1000
                && opensClause(number)
                && speaksOf(number.span().untilExclusive(), 0);
    }

    private boolean opensClause(NumberMention number) {
        int at = number.span().from();
        if (at == 0 || BOUNDARY.indexOf(text.at(at - 1)) >= 0) {
            return !isAwaited(at);
        }
        if (text.at(at - 1) == ' ') {
            return !isAwaited(at);
        }
        if (text.at(at - 1) == '(') {
            return text.at(number.span().untilExclusive()) == ')';
        }
        if (JOINS.indexOf(text.at(at - 1)) >= 0) {
            return joinsANumber(at - 1);
        }
        if (followsOrder(at)) {
            return true;
        }
        if (SINGLING.stream().anyMatch(words -> at >= words.length() && text.startsWith(words, at - words.length()))) {
            return true;
        }
        return followsInOrder(number);
    }

    /** 退回2, 同意1 */
    private boolean followsOrder(int at) {
        return !asked.isEmpty()
                && mentions.words().stream()
                        .anyMatch(word -> word.span().untilExclusive() == at
                                && word.span().length() > 1
                                && (word.is(Sense.RETURN)
                                        || word.is(Sense.CLOSE)
                                        || word.is(Sense.APPROVE)
                                        || word.is(Sense.REJECT)
                                        || word.is(Sense.URGE)));
    }

    private boolean joinsANumber(int join) {
        return mentions.figures().stream()
                .anyMatch(figure -> figure instanceof NumberMention before
                        && before.span().untilExclusive() == join
                        && before.isWhole()
                        && opensClause(before));
    }

    /** 完成 60: a number that a word of progress waits for is a percentage. */
    private boolean isAwaited(int at) {
        int end = at;
        while (end > 0 && " :".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        int until = end;
        int next = text.skipSpace(numberEnd(at));
        boolean closed = next >= text.length() || BOUNDARY.indexOf(text.at(next)) >= 0 || text.at(next) == '%';
        return closed
                && mentions.words().stream()
                        .anyMatch(word -> word.span().untilExclusive() == until
                                && (word.is(Sense.PROGRESS_RATE)
                                        || word.is(Sense.FIELD_PROGRESS)
                                        || word.is(Sense.REACHED)));
    }

    private int numberEnd(int at) {
        return mentions.figures().stream()
                .filter(figure -> figure.span().from() == at)
                .mapToInt(figure -> figure.span().untilExclusive())
                .findFirst()
                .orElse(at);
    }

    /** 1完成2推进中, 25完成了24没完成: the next number right behind what was said of the one before. */
    private boolean followsInOrder(NumberMention number) {
        return named(number).isClear()
                && isFollowedByProgress(number.span().untilExclusive())
                && mentions.figures().stream()
                        .anyMatch(figure -> figure instanceof NumberMention before
                                && before.span().from() == 0
                                && before.isWhole()
                                && named(before).isClear());
    }

    private boolean speaksOf(int end, int depth) {
        int next = text.skipSpace(end);
        if (ENDS.indexOf(text.at(next)) >= 0) {
            next = text.skipSpace(next + 1);
        }
        if (next >= text.length() || BOUNDARY.indexOf(text.at(next)) >= 0 || LISTING.indexOf(text.at(next)) >= 0) {
            return true;
        }
        if (JOINS.indexOf(text.at(next)) >= 0 && depth < 20) {
            return speaksOf(next + 1, depth + 1);
        }
        int at = next;
        boolean share = mentions.figures().stream()
                .anyMatch(figure -> figure.span().from() == at
                        && (figure instanceof ShareMention || figure instanceof NumberMention));
        return share || next > end && !asked.isEmpty() || isFollowedByProgress(end);
    }

    private boolean isListNumber(NumberMention number) {
        return ".、)".indexOf(text.at(number.span().untilExclusive())) >= 0;
    }

    private boolean lineNamesATask(NumberMention number) {
        int end = number.span().untilExclusive();
        while (end < text.length() && text.at(end) != '\n' && text.at(end) != ';' && text.at(end) != '。') {
            end++;
        }
        int until = end;
        int from = number.span().from();
        boolean coded = mentions.figures().stream()
                .anyMatch(figure -> figure instanceof CodeMention
                        && figure.span().from() > from
                        && figure.span().from() < until);
        return coded
                || mentions.titleWords().stream()
                        .anyMatch(piece -> !piece.weak()
                                && piece.span().from() > from
                                && piece.span().from() < from + 8
                                && piece.span().from() < until);
    }

    private boolean isFollowedBy(int end, Sense sense) {
        int next = text.skipSpace(end);
        return mentions.words().stream()
                .anyMatch(word -> word.is(sense) && word.span().from() == next);
    }

    private boolean isFollowedByProgress(int end) {
        int next = text.skipSpace(end);
        boolean behindAdverb = ADVERBS.indexOf(text.at(next)) >= 0 && isProgressAt(next + 1);
        return behindAdverb || isProgressAt(next);
    }

    private boolean isProgressAt(int next) {
        return mentions.words().stream().anyMatch(word -> word.span().from() == next && isProgress(word));
    }

    private static boolean isProgress(Word word) {
        List<Sense> senses = new ArrayList<>(List.of(
                Sense.DONE,
                Sense.NEARLY,
                Sense.ON_PLAN,
                Sense.UNDER_WAY,
                Sense.NOT_STARTED,
                Sense.BEHIND,
                Sense.CANNOT,
                Sense.UNCHANGED,
                Sense.NO_DIFFICULTY,
                Sense.LACK,
                Sense.WAIT,
                Sense.LEFT,
                Sense.REACHED,
                Sense.NOT,
                Sense.ALREADY,
                Sense.ALL,
                Sense.CLOSE,
                Sense.RETURN,
                Sense.EXTENSION,
                Sense.REJECT,
                Sense.PROGRESS_RATE));
        boolean consents = word.is(Sense.APPROVE) && word.span().length() > 1;
        return consents || senses.stream().anyMatch(word::is);
    }
}
