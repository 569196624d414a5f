package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Reasons;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference.Kind;

/** What the office decides or sets going: urging, extensions, sending back, closing. */
final class OfficeOrders {
    private final Questions questions;
    private final AnnexNames annexes;

    OfficeOrders(Questions questions, AnnexNames annexes) {
        this.questions = questions;
        this.annexes = annexes;
    }

    Optional<Understood> order(Reading reading) {
        if (reading.has(Sense.URGE)) {
            return Optional.of(urging(reading));
        }
        if (isAboutExtension(reading) && !reading.has(Sense.PENDING)) {
            return extension(reading);
        }
        if (reading.named().isEmpty()) {
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

    private static boolean isAboutExtension(Reading reading) {
        boolean request = reading.text().text().contains("申请") && !reading.has(Sense.CLOSE);
        return reading.has(Sense.EXTENSION, Sense.EXTEND_TO) || request;
    }

    /** 不同意 is looked for before 同意. */
    private Optional<Understood> extension(Reading reading) {
        if (reading.has(Sense.REJECT)) {
            return Optional.of(decision(Intent.REJECT_EXTENSION, reading));
        }
        return reading.has(Sense.APPROVE) ? Optional.of(decision(Intent.APPROVE_EXTENSION, reading)) : Optional.empty();
    }

    /** 暂不销号 is no order to do anything. */
    private static boolean isRefused(Reading reading) {
        return reading.has(Sense.REJECT)
                || reading.all(Sense.CLOSE).stream()
                        .anyMatch(close -> reading.all(Sense.NOT).stream().anyMatch(not -> isBefore(not, close)));
    }

    private static boolean isBefore(Word not, Word close) {
        int gap = close.span().from() - not.span().untilExclusive();
        return gap >= 0 && gap <= 2;
    }

    private Understood decision(Intent intent, Reading reading) {
        if (!reading.doubtful().isEmpty()) {
            return questions.which(reading.doubtful()).unclear();
        }
        List<Item> items = LiaisonGrammar.mentions(reading);
        if (items.isEmpty()) {
            return questions.whichOf(List.of()).unclear();
        }
        boolean explains = intent == Intent.RETURN || intent == Intent.REJECT_EXTENSION;
        String reason = explains ? Reasons.of(reading.clauses(), OfficeOrders::decides) : null;
        Args args = new Args(null, null, null, null, null, null, List.of(), reason, null);
        return new Understood(intent, items, args, null, List.of());
    }

    private static boolean decides(Clause clause) {
        return clause.has(Sense.RETURN, Sense.REJECT, Sense.EXTENSION)
                || !clause.references().isEmpty();
    }

    private Understood urging(Reading reading) {
        if (!reading.doubtful().isEmpty()) {
            return questions.which(reading.doubtful()).unclear();
        }
        OfficeArguments arguments = new OfficeArguments(reading);
        List<String> target = target(reading, arguments);
        if (target.isEmpty()) {
            return questions.pleaseOrder().unclear();
        }
        boolean isUnit = target.equals(arguments.units());
        boolean coded = reading.references().stream().anyMatch(reference -> reference.kind() == Kind.CODE);
        Args args = new Args(
                isUnit ? null : arguments.unit(),
                null,
                coded ? null : annexes.in(reading.text()),
                null,
                arguments.reportedMonth(),
                arguments.week(),
                target,
                null,
                null);
        return new Understood(Intent.URGE, List.of(), args, null, List.of());
    }

    private static List<String> target(Reading reading, OfficeArguments arguments) {
        if (!reading.named().isEmpty()) {
            return reading.named().stream()
                    .map(Named::task)
                    .map(TaskCode::value)
                    .distinct()
                    .toList();
        }
        List<String> target = new ArrayList<>();
        if (reading.has(Sense.OVERDUE)) {
            target.add("OVERDUE");
        }
        if (reading.has(Sense.UNREPORTED)) {
            target.add("UNREPORTED");
        }
        return target.isEmpty() ? arguments.units() : target;
    }
}
