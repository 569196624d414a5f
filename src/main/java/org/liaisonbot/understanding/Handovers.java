package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;

/** Messages that say that somebody else speaks for the unit from now on. */
final class Handovers {
    private Handovers() {}

    static Optional<Understood> handover(Reading reading) {
        boolean ofTask = reading.has(Sense.NOT_OURS) && !reading.references().isEmpty();
        boolean told = reading.has(Sense.HANDOVER) && !ofTask
                || changesContact(reading)
                || namesSuccessor(reading)
                || left(reading);
        List<Clause> others = reading.telling().stream()
                .filter(clause -> !clause.has(Sense.HANDOVER))
                .toList();
        return told && !Recorder.tellsProgress(others)
                ? Optional.of(LiaisonGrammar.plain(Intent.HANDOVER))
                : Optional.empty();
    }

    private static boolean changesContact(Reading reading) {
        return reading.has(Sense.CONTACT) && reading.has(Sense.CONTACT_CHANGE);
    }

    /** 以后环保工作由李明负责 */
    private static boolean namesSuccessor(Reading reading) {
        return reading.references().isEmpty()
                && reading.clauses().stream()
                        .anyMatch(clause -> clause.has(Sense.FROM_NOW) && clause.has(Sense.TAKES_OVER));
    }

    /** 我不在住建局了 */
    private static boolean left(Reading reading) {
        String text = reading.text().text();
        return reading.references().isEmpty()
                && text.contains("不在")
                && text.contains("了")
                && reading.has(Sense.OURSELVES)
                && !reading.mentions().units().isEmpty();
    }
}
