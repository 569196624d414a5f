package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Reasons;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference;

/** Decides what the office wants. Orders change something, so a question is never taken for one. */
final class OfficeGrammar {
    private final Reports reports;
    private final Questions questions;
    private final AnnexNames annexes;
    private final Broadcasts broadcasts = new Broadcasts();

    OfficeGrammar(Reports reports, Questions questions, AnnexNames annexes) {
        this.reports = reports;
        this.questions = questions;
        this.annexes = annexes;
    }

    Understood understand(Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        boolean asking = reading.clauses().stream().anyMatch(LiaisonGrammar::asks) || reading.has(Sense.HAS_REPORTED);
        return broadcasts
                .in(reading, asking)
                .or(() -> onBehalf(reading, arguments, asking))
                .or(() -> asking ? Optional.empty() : order(reading, arguments))
                .or(() -> list(reading, arguments, asking))
                .or(() -> status(reading, arguments))
                .orElseGet(() -> questions.pleaseOrder().unclear());
    }

    // ------------------------------------------------------------ orders

    private Optional<Understood> order(Reading reading, OfficeArguments arguments) {
        if (reading.has(Sense.URGE)) {
            return Optional.of(urge(reading, arguments));
        }
        boolean extension =
                reading.has(Sense.EXTENSION, Sense.EXTEND_TO) || reading.has(Sense.REQUEST) && speaksOfRequest(reading);
        if (extension && reading.has(Sense.REJECT)) {
            return Optional.of(decision(Intent.REJECT_EXTENSION, reading));
        }
        if (extension && reading.has(Sense.APPROVE) && !reading.has(Sense.PENDING)) {
            return Optional.of(decision(Intent.APPROVE_EXTENSION, reading));
        }
        if (reading.references().isEmpty()) {
            return Optional.empty();
        }
        if (reading.has(Sense.RETURN)) {
            return Optional.of(decision(Intent.RETURN, reading));
        }
        if (reading.has(Sense.CLOSE) && !reading.has(Sense.PENDING)) {
            return Optional.of(
                    isRefused(reading) ? questions.pleaseOrder().unclear() : decision(Intent.CLOSE, reading));
        }
        return Optional.empty();
    }

    private static boolean speaksOfRequest(Reading reading) {
        return reading.text().text().contains("申请") && !reading.has(Sense.CLOSE);
    }

    private static boolean isRefused(Reading reading) {
        return reading.has(Sense.REJECT)
                || reading.all(Sense.CLOSE).stream()
                        .anyMatch(close -> reading.mentions().words().stream()
                                .anyMatch(word -> word.is(Sense.NOT)
                                        && close.span().from() >= word.span().untilExclusive()
                                        && close.span().from() - word.span().untilExclusive() <= 2));
    }

    private Understood decision(Intent intent, Reading reading) {
        List<Named> named = reading.named();
        List<Named> doubtful = named.stream().filter(one -> !one.isClear()).toList();
        if (!doubtful.isEmpty()) {
            return questions.which(doubtful).unclear();
        }
        if (named.isEmpty()) {
            return questions.whichOf(List.of()).unclear();
        }
        List<Item> items = named.stream()
                .map(one -> LiaisonGrammar.mention(one.task()))
                .distinct()
                .toList();
        boolean explains = intent == Intent.RETURN || intent == Intent.REJECT_EXTENSION;
        String reason = explains ? Reasons.of(reading.clauses(), OfficeGrammar::decides) : null;
        Args args = new Args(null, null, null, null, null, null, List.of(), reason, null);
        return new Understood(intent, items, args, null, List.of());
    }

    private static boolean decides(Clause clause) {
        return clause.has(Sense.RETURN, Sense.REJECT, Sense.EXTENSION)
                || !clause.references().isEmpty();
    }

    private Understood urge(Reading reading, OfficeArguments arguments) {
        List<Named> doubtful =
                reading.named().stream().filter(one -> !one.isClear()).toList();
        if (!doubtful.isEmpty()) {
            return questions.which(doubtful).unclear();
        }
        List<String> target = new ArrayList<>();
        String unit = arguments.unit();
        if (!reading.references().isEmpty()) {
            reading.named().stream()
                    .map(Named::task)
                    .map(TaskCode::value)
                    .distinct()
                    .forEach(target::add);
        } else if (reading.has(Sense.OVERDUE)) {
            target.add("OVERDUE");
        } else if (reading.has(Sense.UNREPORTED)) {
            target.add("UNREPORTED");
        } else {
            target.addAll(arguments.units());
            unit = null;
        }
        if (target.isEmpty()) {
            return questions.pleaseOrder().unclear();
        }
        Args args = new Args(
                unit,
                null,
                annexUnlessNamed(reading),
                null,
                arguments.reportedMonth(),
                arguments.week(),
                target,
                null,
                null);
        return new Understood(Intent.URGE, List.of(), args, null, List.of());
    }

    private @Nullable String annexUnlessNamed(Reading reading) {
        return reading.references().stream().anyMatch(reference -> reference.kind() == Reference.Kind.CODE)
                ? null
                : annexes.in(reading.text());
    }

    // ------------------------------------------------------------ reports for a unit

    private Optional<Understood> onBehalf(Reading reading, OfficeArguments arguments, boolean asking) {
        String unit = arguments.unit();
        boolean explicit = reading.all(Sense.ON_BEHALF).stream()
                .anyMatch(word -> reading.mentions().units().stream()
                        .anyMatch(named -> named.span().from() >= word.span().untilExclusive()
                                && named.span().from() - word.span().untilExclusive() <= 1));
        boolean reports = Recorder.saysProgress(reading.clauses());
        boolean implied = !asking
                && arguments.namesOneUnit()
                && !reading.references().isEmpty()
                && reports
                && !reading.has(Sense.URGE)
                && !reading.has(Sense.RETURN)
                && !reading.has(Sense.CLOSE)
                && !reading.has(Sense.EXTENSION)
                && !reading.has(Sense.PROGRESS_WORD);
        if (unit == null || !explicit && !implied) {
            return Optional.empty();
        }
        return Optional.of(this.reports
                .report(reading, reading.clauses(), unit)
                .orElseGet(() -> questions.pleaseSay().unclear()));
    }

    // ------------------------------------------------------------ lists and documents

    private Optional<Understood> list(Reading reading, OfficeArguments arguments, boolean asking) {
        if (reading.references().stream().anyMatch(reference -> reference.kind() == Reference.Kind.CODE)) {
            return Optional.empty();
        }
        if (reading.has(Sense.HAS_REPORTED)) {
            return Optional.of(
                    arguments.namesOneUnit()
                            ? reported(Intent.STATUS_UNIT, reading, arguments)
                            : reported(Intent.LIST_UNREPORTED, reading, arguments));
        }
        if (reading.has(Sense.UNREPORTED)) {
            return Optional.of(reported(Intent.LIST_UNREPORTED, reading, arguments));
        }
        if (reading.has(Sense.PENDING) || asking && reading.has(Sense.EXTENSION, Sense.CLOSE)) {
            return Optional.of(due(Intent.LIST_PENDING, reading, arguments));
        }
        if (reading.has(Sense.WEEKLY, Sense.MONTHLY)) {
            return Optional.of(reported(Intent.ROLLUP, reading, arguments));
        }
        if (reading.has(Sense.EXPORT)) {
            return Optional.of(reported(Intent.EXPORT, reading, arguments));
        }
        if (reading.has(Sense.OVERDUE)) {
            return Optional.of(due(Intent.LIST_OVERDUE, reading, arguments));
        }
        if (reading.has(Sense.DUE)) {
            return Optional.of(due(Intent.LIST_DUE_SOON, reading, arguments));
        }
        if (reading.has(Sense.BLOCKERS)) {
            return Optional.of(reported(Intent.LIST_BLOCKERS, reading, arguments));
        }
        if (reading.has(Sense.ROLLUP) && (arguments.reportedMonth() != null || arguments.week() != null)) {
            return Optional.of(reported(Intent.ROLLUP, reading, arguments));
        }
        return Optional.empty();
    }

    private Understood reported(Intent intent, Reading reading, OfficeArguments arguments) {
        return narrowed(
                intent,
                reading,
                arguments,
                new Args(
                        arguments.unit(),
                        null,
                        annexes.in(reading.text()),
                        null,
                        arguments.reportedMonth(),
                        arguments.week(),
                        List.of(),
                        null,
                        null));
    }

    private Understood due(Intent intent, Reading reading, OfficeArguments arguments) {
        boolean soon = intent == Intent.LIST_DUE_SOON;
        return narrowed(
                intent,
                reading,
                arguments,
                new Args(
                        arguments.unit(),
                        null,
                        annexes.in(reading.text()),
                        soon ? arguments.days() : null,
                        arguments.dueMonth(),
                        arguments.week(),
                        List.of(),
                        null,
                        null));
    }

    private Understood narrowed(Intent intent, Reading reading, OfficeArguments arguments, Args args) {
        Optional<List<String>> leader = arguments.leader();
        if (leader.isPresent() && leader.get().size() != 1) {
            return questions.whichLeader(leader.get()).unclear();
        }
        Args all = new Args(
                args.unit(),
                leader.map(names -> names.get(0)).orElse(null),
                args.annex(),
                args.days(),
                args.period(),
                args.week(),
                args.target(),
                args.reason(),
                args.text());
        return new Understood(intent, List.of(), all, null, List.of());
    }

    // ------------------------------------------------------------ how things stand

    private Optional<Understood> status(Reading reading, OfficeArguments arguments) {
        String annex = annexes.in(reading.text());
        List<Named> named = reading.named();
        boolean clear = named.stream().allMatch(Named::isClear);
        if (!named.isEmpty() && (clear || annex == null)) {
            return Optional.of(
                    clear
                            ? new Understood(
                                    Intent.STATUS_TASK,
                                    named.stream()
                                            .map(one -> LiaisonGrammar.mention(one.task()))
                                            .distinct()
                                            .toList(),
                                    Args.NONE,
                                    null,
                                    List.of())
                            : questions
                                    .which(named.stream()
                                            .filter(one -> !one.isClear())
                                            .toList())
                                    .unclear());
        }
        if (arguments.leader().isPresent()) {
            return Optional.of(reported(Intent.STATUS_LEADER, reading, arguments));
        }
        if (!reading.has(Sense.PROGRESS_WORD, Sense.OVERALL, Sense.ROLLUP)) {
            return reading.has(Sense.HELP) ? Optional.of(LiaisonGrammar.plain(Intent.HELP)) : Optional.empty();
        }
        if (arguments.unit() != null) {
            return Optional.of(reported(Intent.STATUS_UNIT, reading, arguments));
        }
        return Optional.of(reported(annex == null ? Intent.STATUS_OVERALL : Intent.STATUS_ANNEX, reading, arguments));
    }
}
