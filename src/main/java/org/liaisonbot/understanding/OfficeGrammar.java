package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.Rule.Decision;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.report.Recorder;

/** Decides what the office wants. Orders change something, so a question is never taken for one. */
final class OfficeGrammar {
    private final List<Rule> rules;
    private final Reports reports;
    private final Extensions extensions;
    private final Questions questions;

    OfficeGrammar(Reports reports, Extensions extensions, Questions questions, AnnexNames annexes) {
        this.reports = reports;
        this.extensions = extensions;
        this.questions = questions;
        Broadcasts broadcasts = new Broadcasts(questions);
        OfficeOrders orders = new OfficeOrders(questions, annexes);
        OfficeLists lists = new OfficeLists(questions, annexes);
        OfficeStatus status = new OfficeStatus(questions, annexes, lists);
        this.rules = List.of(
                new Rule("tells others", reading -> broadcasts.in(reading, asks(reading))),
                new Rule("reports for a unit", this::onBehalf),
                new Rule("gives an order", reading -> asks(reading) ? Optional.empty() : orders.order(reading)),
                new Rule("asks how to do it", OfficeGrammar::help),
                new Rule("wants a list or a document", reading -> lists.list(reading, asks(reading))),
                new Rule("asks how things stand", status::status),
                new Rule(
                        "nothing known",
                        reading -> Optional.of(questions.pleaseOrder().unclear())));
    }

    Decision decide(Reading reading) {
        return Rule.decide(rules, reading);
    }

    private static Optional<Understood> help(Reading reading) {
        boolean general =
                reading.named().isEmpty() && reading.mentions().units().isEmpty();
        return general && reading.has(Sense.HELP) ? Optional.of(LiaisonGrammar.plain(Intent.HELP)) : Optional.empty();
    }

    private static boolean asks(Reading reading) {
        return reading.asks() || reading.has(Sense.HAS_REPORTED);
    }

    /** 代市城管局 气20 完成60%, or the unit, its task and its progress without 代. */
    private Optional<Understood> onBehalf(Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        String unit = arguments.unit();
        if (unit == null || !isOnBehalf(reading) && !isPlainReport(reading, arguments)) {
            return Optional.empty();
        }
        return Optional.of(extensions
                .extension(reading)
                .map(understood -> understood.forUnit(unit))
                .or(() -> reports.report(reading, reading.clauses(), unit))
                .orElseGet(() -> questions.pleaseSay().unclear()));
    }

    private static boolean isOnBehalf(Reading reading) {
        return reading.all(Sense.ON_BEHALF).stream()
                .anyMatch(word -> reading.mentions().units().stream()
                        .anyMatch(unit -> unit.span().from() >= word.span().untilExclusive()
                                && unit.span().from() - word.span().untilExclusive() <= 1));
    }

    private static boolean isPlainReport(Reading reading, OfficeArguments arguments) {
        return arguments.namesOneUnit()
                && !reading.named().isEmpty()
                && Recorder.saysProgress(reading.clauses())
                && !asks(reading)
                && !reading.has(Sense.URGE, Sense.RETURN, Sense.CLOSE, Sense.EXTENSION, Sense.PROGRESS_WORD);
    }
}
