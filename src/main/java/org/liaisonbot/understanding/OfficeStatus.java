package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;

/** Questions of the office about how things stand: of tasks, a leader, a unit, an annex, the whole. */
final class OfficeStatus {
    private final Questions questions;
    private final AnnexNames annexes;
    private final OfficeLists lists;

    OfficeStatus(Questions questions, AnnexNames annexes, OfficeLists lists) {
        this.questions = questions;
        this.annexes = annexes;
        this.lists = lists;
    }

    Optional<Understood> status(Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        boolean annexNamed = annexes.in(reading.text()) != null;
        boolean tasksClear = reading.doubtful().isEmpty();
        // 土壤 is in many titles, but 土壤任务 means the annex
        if (!reading.named().isEmpty() && (tasksClear || !annexNamed)) {
            return Optional.of(
                    tasksClear
                            ? new Understood(
                                    Intent.STATUS_TASK, LiaisonGrammar.mentions(reading), Args.NONE, null, List.of())
                            : questions.which(reading.doubtful()).unclear());
        }
        if (arguments.namesALeader()) {
            return Optional.of(lists.narrowed(Intent.STATUS_LEADER, reading));
        }
        boolean narrowed = annexNamed || arguments.unit() != null;
        if (!reading.has(Sense.PROGRESS_WORD, Sense.OVERALL, Sense.ROLLUP) && !(narrowed && reading.asks())) {
            return reading.has(Sense.HELP) ? Optional.of(LiaisonGrammar.plain(Intent.HELP)) : Optional.empty();
        }
        if (arguments.unit() != null) {
            return Optional.of(lists.narrowed(Intent.STATUS_UNIT, reading));
        }
        return Optional.of(lists.narrowed(annexNamed ? Intent.STATUS_ANNEX : Intent.STATUS_OVERALL, reading));
    }
}
