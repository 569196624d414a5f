package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Named;

/** Decides what a liaison wants. */
final class LiaisonGrammar {
    private final Reports reports;
    private final Extensions extensions;
    private final Questions questions;

    LiaisonGrammar(Reports reports, Extensions extensions, Questions questions) {
        this.reports = reports;
        this.extensions = extensions;
        this.questions = questions;
    }

    Understood understand(Reading reading) {
        List<Clause> telling =
                reading.clauses().stream().filter(clause -> !asks(clause)).toList();
        boolean reporting = Recorder.saysProgress(telling);
        if (reading.has(Sense.HANDOVER) && !reporting) {
            return plain(Intent.HANDOVER);
        }
        if (reading.has(Sense.WITHDRAW) && !Recorder.tellsProgress(telling)) {
            return aboutTasks(Intent.WITHDRAW, reading);
        }
        Optional<Understood> extension =
                reading.has(Sense.HELP) && reading.references().isEmpty()
                        ? Optional.empty()
                        : extensions.extension(reading, reports);
        if (extension.isPresent()) {
            return extension.get();
        }
        if (!reporting) {
            Optional<Understood> question = question(reading);
            if (question.isPresent()) {
                return question.get();
            }
        }
        if (Acknowledgements.isOne(reading, telling)) {
            return plain(Intent.ACKNOWLEDGE);
        }
        return reports.report(reading, telling, null)
                .or(() -> question(reading))
                .orElseGet(() -> questions.pleaseSay().unclear());
    }

    private Optional<Understood> question(Reading reading) {
        boolean named = !reading.references().isEmpty();
        boolean asking = reading.clauses().stream().anyMatch(LiaisonGrammar::asks);
        if (named && (asking || reading.has(Sense.ASPECT))) {
            return Optional.of(aboutTasks(Intent.QUERY_TASK, reading));
        }
        if (reading.has(Sense.MY_TASKS)) {
            return Optional.of(plain(Intent.QUERY_TASKS));
        }
        if (reading.has(Sense.HELP)) {
            return Optional.of(plain(Intent.HELP));
        }
        if (asking && reading.has(Sense.ASPECT)) {
            return Optional.of(
                    reading.message().asked().size() == 1
                            ? items(
                                    Intent.QUERY_TASK,
                                    reading.message().asked().stream()
                                            .map(LiaisonGrammar::mention)
                                            .toList())
                            : questions.whichOf(reading.message().asked()).unclear());
        }
        return Optional.empty();
    }

    /** Whether the clause asks; 没什么困难 does not. */
    static boolean asks(Clause clause) {
        return clause.endsWith() == '?' && !clause.content().isEmpty()
                || clause.all(Sense.QUESTION).stream().anyMatch(word -> !isWithinStatement(clause, word));
    }

    private static boolean isWithinStatement(Clause clause, Word question) {
        return clause.words().stream()
                .anyMatch(word -> word.senses().iterator().next().isExclusive()
                        && word.span().contains(question.span()));
    }

    private Understood aboutTasks(Intent intent, Reading reading) {
        List<Named> doubtful =
                reading.named().stream().filter(named -> !named.isClear()).toList();
        return doubtful.isEmpty()
                ? items(
                        intent,
                        reading.named().stream()
                                .map(named -> mention(named.task()))
                                .distinct()
                                .toList())
                : questions.which(doubtful).unclear();
    }

    static Item mention(org.liaisonbot.ledger.TaskCode code) {
        return new Item(code, null, null, null, null, null, null);
    }

    private static Understood items(Intent intent, List<Item> items) {
        return new Understood(intent, items, Args.NONE, null, List.of());
    }

    static Understood plain(Intent intent) {
        return items(intent, List.of());
    }
}
