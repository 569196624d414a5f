package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Rule.Decision;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Named;

/** Decides what a liaison wants. What reports a fact is a report, whatever else stands beside it. */
final class LiaisonGrammar {
    private static final int LONGEST_WITHDRAWAL = 12;
    private static final List<String> DECIDED = List.of("批了", "批下来", "批没批", "批准了", "同意了", "同意延", "通过了");

    private final List<Rule> rules;
    private final Questions questions;

    LiaisonGrammar(Reports reports, Extensions extensions, Questions questions) {
        this.questions = questions;
        this.rules = List.of(
                new Rule("is no longer the contact", Handovers::handover),
                new Rule("takes a report back", this::withdrawal),
                new Rule("asks for more time", reading -> extension(reading, extensions)),
                new Rule(
                        "asks, and reports nothing",
                        reading -> reports(reading) ? Optional.empty() : question(reading)),
                new Rule("has seen it", LiaisonGrammar::acknowledgement),
                new Rule("reports", reading -> reports.report(reading, reading.telling(), null)),
                new Rule("asks", this::question),
                new Rule(
                        "nothing known",
                        reading -> Optional.of(questions.pleaseSay().unclear())));
    }

    Decision decide(Reading reading) {
        return Rule.decide(rules, reading);
    }

    private static boolean reports(Reading reading) {
        return Recorder.reports(reading.telling());
    }

    private Optional<Understood> withdrawal(Reading reading) {
        boolean brief = reading.text().length() <= LONGEST_WITHDRAWAL;
        boolean ofReport = brief || reading.has(Sense.REPORTED, Sense.CORRECTION);
        boolean asksHow = reading.has(Sense.HELP) && reading.asks();
        return reading.has(Sense.WITHDRAW) && ofReport && !asksHow && tellsNothingElse(reading)
                ? Optional.of(aboutTasks(Intent.WITHDRAW, reading))
                : Optional.empty();
    }

    /** 水14延期申请撤回 asks for no extension. */
    private static boolean tellsNothingElse(Reading reading) {
        boolean dated = reading.mentions().figures().stream()
                .anyMatch(figure -> figure instanceof DayMention || figure instanceof StretchMention);
        List<Clause> others = reading.telling().stream()
                .filter(clause -> dated || !clause.has(Sense.EXTENSION))
                .toList();
        return !Recorder.tellsProgress(others);
    }

    private Optional<Understood> extension(Reading reading, Extensions extensions) {
        boolean asksHow = reading.has(Sense.HELP) && reading.references().isEmpty();
        boolean asksOfDecision =
                reading.asks() && DECIDED.stream().anyMatch(reading.text().text()::contains);
        if (asksOfDecision) {
            return Optional.of(asksOf(reading));
        }
        return asksHow ? Optional.empty() : extensions.extension(reading);
    }

    private static Optional<Understood> acknowledgement(Reading reading) {
        return Acknowledgements.isOne(reading, reading.telling())
                ? Optional.of(plain(Intent.ACKNOWLEDGE))
                : Optional.empty();
    }

    private Optional<Understood> question(Reading reading) {
        boolean asking = reading.asks() || reading.has(Sense.NOT_OURS);
        if (!reading.named().isEmpty() && (asking || reading.has(Sense.ASPECT) && !reading.has(Sense.ALREADY))) {
            return Optional.of(aboutTasks(Intent.QUERY_TASK, reading));
        }
        if (reading.has(Sense.MY_TASKS) || asking && asksOfOwnTasks(reading)) {
            return Optional.of(plain(Intent.QUERY_TASKS));
        }
        if (reading.has(Sense.HELP) || reading.text().text().equals("?")) {
            return Optional.of(plain(Intent.HELP));
        }
        if (asking && reading.has(Sense.ASPECT)) {
            return Optional.of(asksOf(reading));
        }
        return Optional.empty();
    }

    private static boolean asksOfOwnTasks(Reading reading) {
        return reading.has(Sense.OURSELVES) && reading.has(Sense.CHARGE) && !reading.has(Sense.HELP);
    }

    /** A question about the tasks named, else about the one that was asked. */
    private Understood asksOf(Reading reading) {
        List<TaskCode> asked = reading.message().asked();
        if (!reading.named().isEmpty()) {
            return aboutTasks(Intent.QUERY_TASK, reading);
        }
        return asked.size() == 1
                ? items(Intent.QUERY_TASK, List.of(mention(asked.get(0))))
                : questions.whichOf(asked).unclear();
    }

    private Understood aboutTasks(Intent intent, Reading reading) {
        return reading.doubtful().isEmpty()
                ? items(intent, mentions(reading))
                : questions.which(reading.doubtful()).unclear();
    }

    /** An item without facts for each task named. */
    static List<Item> mentions(Reading reading) {
        return itemsFor(reading.named());
    }

    static List<Item> itemsFor(List<Named> tasks) {
        return tasks.stream()
                .map(Named::task)
                .distinct()
                .map(LiaisonGrammar::mention)
                .toList();
    }

    private static Item mention(TaskCode code) {
        return new Item(code, null, null, null, null, null, null);
    }

    private static Understood items(Intent intent, List<Item> items) {
        return new Understood(intent, items, Args.NONE, null, List.of());
    }

    static Understood plain(Intent intent) {
        return items(intent, List.of());
    }
}
