package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.task.Reference.Kind;

/** Lists and documents that the office asks for, narrowed by unit, leader, annex, month, week or days. */
final class OfficeLists {
    /** In this order: who says 逾期 may also say 到期, who says 月报 may also say 汇总. */
    private static final List<Wanted> WANTED = List.of(
            new Wanted(Sense.UNREPORTED, Intent.LIST_UNREPORTED),
            new Wanted(Sense.PENDING, Intent.LIST_PENDING),
            new Wanted(Sense.WEEKLY, Intent.ROLLUP),
            new Wanted(Sense.MONTHLY, Intent.ROLLUP),
            new Wanted(Sense.EXPORT, Intent.EXPORT),
            new Wanted(Sense.OVERDUE, Intent.LIST_OVERDUE),
            new Wanted(Sense.DUE, Intent.LIST_DUE_SOON),
            new Wanted(Sense.BLOCKERS, Intent.LIST_BLOCKERS));

    private final Questions questions;
    private final AnnexNames annexes;

    OfficeLists(Questions questions, AnnexNames annexes) {
        this.questions = questions;
        this.annexes = annexes;
    }

    /** A word and the list that it asks for. */
    private record Wanted(Sense sense, Intent intent) {}

    Optional<Understood> list(Reading reading, boolean asking) {
        OfficeArguments arguments = new OfficeArguments(reading);
        if (reading.references().stream().anyMatch(reference -> reference.kind() == Kind.CODE)) {
            return Optional.empty();
        }
        if (reading.has(Sense.HAS_REPORTED)) {
            Intent intent = arguments.namesOneUnit() ? Intent.STATUS_UNIT : Intent.LIST_UNREPORTED;
            return Optional.of(narrowed(intent, reading));
        }
        for (Wanted wanted : WANTED) {
            if (reading.has(wanted.sense)) {
                return Optional.of(narrowed(wanted.intent, reading));
            }
        }
        if (asking
                && reading.has(Sense.EXTENSION, Sense.CLOSE)
                && reading.named().isEmpty()) {
            return Optional.of(narrowed(Intent.LIST_PENDING, reading));
        }
        boolean dated = arguments.reportedMonth() != null || arguments.week() != null;
        return dated && reading.has(Sense.ROLLUP) ? Optional.of(narrowed(Intent.ROLLUP, reading)) : Optional.empty();
    }

    /** The request with every filter that the text names. */
    Understood narrowed(Intent intent, Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        List<String> leaders = arguments.leaders();
        if (arguments.namesALeader() && leaders.size() != 1) {
            return questions.whichLeader(leaders).unclear();
        }
        boolean soon = intent == Intent.LIST_DUE_SOON;
        Args args = new Args(
                arguments.unit(),
                leaders.isEmpty() ? null : leaders.get(0),
                annexes.in(reading.text()),
                soon ? arguments.days() : null,
                soon ? arguments.dueMonth() : arguments.reportedMonth(),
                arguments.week(),
                List.of(),
                null,
                null);
        return new Understood(intent, List.of(), args, null, List.of());
    }
}
