package org.liaisonbot.understanding;

import java.util.BitSet;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;

/** Messages that say no more than "seen", or announce evidence. */
final class Acknowledgements {
    private static final int LONGEST_SMALL_TALK = 20;

    private static final List<String> IGNORANCE = List.of("不知道", "不明白", "不清楚", "看不懂", "没看懂", "不了解");

    private Acknowledgements() {}

    static boolean isOne(Reading reading, List<Clause> telling) {
        boolean evidence = reading.has(Sense.EVIDENCE) && reading.has(Sense.SENDING);
        boolean ignorant = IGNORANCE.stream().anyMatch(reading.text().text()::contains);
        if (ignorant || !evidence && !reading.has(Sense.ACK)) {
            return false;
        }
        if (evidence ? Recorder.reports(telling) : saysMore(reading, telling)) {
            return false;
        }
        boolean acknowledged = evidence;
        BitSet covered = new BitSet();
        for (Word word : reading.mentions().words()) {
            acknowledged |= word.is(Sense.ACK) && !isWithinGreeting(reading, word);
            if (word.is(Sense.ACK)
                    || word.is(Sense.GREETING)
                    || evidence && (word.is(Sense.EVIDENCE) || word.is(Sense.SENDING))) {
                covered.set(word.span().from(), word.span().untilExclusive());
            }
        }
        if (evidence) {
            reading.references()
                    .forEach(reference -> covered.set(
                            reference.span().from(), reference.span().untilExclusive()));
        }
        String text = reading.text().text();
        boolean opensSo =
                reading.all(Sense.SEEN).stream().anyMatch(seen -> seen.span().from() == 0);
        if (opensSo && text.length() <= LONGEST_SMALL_TALK && !reading.asks()) {
            return true;
        }
        long letters = text.chars()
                .filter(c -> Character.isLetterOrDigit(c) || c > 0x2000)
                .count();
        return acknowledged && covered.cardinality() * 2L >= letters;
    }

    /** 好的，没问题 agrees; 两项都没问题 says of each of several tasks how it is. */
    private static boolean saysMore(Reading reading, List<Clause> telling) {
        boolean ofAll = reading.message().asked().size() > 1
                && reading.all(Sense.SEEN).isEmpty()
                && telling.stream().anyMatch(clause -> clause.has(Sense.ALL) && clause.has(Sense.NO_DIFFICULTY));
        return ofAll || Recorder.saysMoreThan(telling, Sense.NO_DIFFICULTY, Sense.RESOLVE, Sense.ACK);
    }

    private static boolean isWithinGreeting(Reading reading, Word word) {
        return reading.all(Sense.GREETING).stream()
                .anyMatch(greeting -> greeting.span().contains(word.span()));
    }
}
