package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Questions.Question;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Tasks;

/** Turns a reading into a report: an item for each task that is clear, a question for what is not. */
final class Reports {
    private final Recorder recorder;
    private final Questions questions;

    Reports(Tasks tasks, Questions questions) {
        this.recorder = new Recorder(tasks);
        this.questions = questions;
    }

    /** The report that the clauses make; empty when they tell nothing of any task. */
    Optional<Understood> report(Reading reading, List<Clause> clauses, @Nullable String unit) {
        Scoped scoped = Scoped.of(reading, clauses);
        List<Item> items = new ArrayList<>();
        List<TaskCode> unsaid = new ArrayList<>();
        scoped.clauses()
                .forEach((code, about) -> recorder.record(code, about, reading.today())
                        .ifPresentOrElse(items::add, () -> unsaid.add(code)));
        unsaid.addAll(scoped.homeless());
        if (items.isEmpty()) {
            return nothingClear(reading, clauses, scoped, unsaid);
        }
        Question question = !scoped.doubtful().isEmpty()
                ? questions.which(scoped.doubtful())
                : unsaid.isEmpty() ? null : questions.howFar(unsaid);
        Understood report = new Understood(
                Intent.REPORT,
                items,
                Args.NONE,
                question == null ? null : question.text(),
                question == null ? List.of() : question.candidates());
        return Optional.of(unit == null ? report : report.forUnit(unit));
    }

    private Optional<Understood> nothingClear(
            Reading reading, List<Clause> clauses, Scoped scoped, List<TaskCode> unsaid) {
        if (!scoped.doubtful().isEmpty()) {
            return Optional.of(questions.which(scoped.doubtful()).unclear());
        }
        if (!unsaid.isEmpty() && !scoped.bare()) {
            return Optional.of(questions.howFar(unsaid).unclear());
        }
        return Recorder.saysProgress(clauses)
                ? Optional.of(questions.whichOf(reading.message().asked()).unclear())
                : Optional.empty();
    }
}
