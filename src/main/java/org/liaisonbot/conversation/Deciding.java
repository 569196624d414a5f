package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.DecidingOnTasks;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Carries out what the office decides on tasks and requests, and tells the units that it touches. */
@Component
class Deciding implements IntentHandler {
    private final DecidingOnTasks deciding;
    private final Notices notices;
    private final PiecesOnFile evidence;
    private final Wording wording;

    Deciding(DecidingOnTasks deciding, Notices notices, PiecesOnFile evidence, Wording wording) {
        this.deciding = deciding;
        this.notices = notices;
        this.evidence = evidence;
        this.wording = wording;
    }

    /**
     * What was decided; what does not apply is empty.
     *
     * @param date of a request, the date asked for
     * @param original of a request, the plan's date
     * @param granted how many extensions the task has had
     * @param said of a closing, the lead units' own words that it is done
     * @param evidence of a closing, what is on file
     */
    record Decision(
            String code,
            String title,
            String reason,
            String date,
            String original,
            long granted,
            List<String> said,
            List<String> evidence) {}

    record Facts(List<Decision> decided, List<Echo.Refusal> refused) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.CLOSE, Intent.RETURN, Intent.APPROVE_EXTENSION, Intent.REJECT_EXTENSION);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        Intent intent = turn.understood().intent();
        String reason = Objects.requireNonNullElse(turn.understood().args().reason(), "");
        List<DecidingOnTasks.Outcome> outcomes = new ArrayList<>();
        turn.understood().items().forEach(item -> outcomes.add(decide(intent, item, reason, turn.origin())));
        return answer(intent, outcomes, reason, turn.origin());
    }

    private DecidingOnTasks.Outcome decide(Intent intent, Item item, String reason, Origin origin) {
        LocalDate until = item.expected();
        return intent == Intent.APPROVE_EXTENSION && until != null
                ? deciding.approve(item.task(), until, origin)
                : decide(intent, item.task(), reason, origin);
    }

    /** Decides on each of these tasks for itself. */
    Answer decide(Intent intent, List<TaskCode> tasks, String reason, Origin origin) {
        List<DecidingOnTasks.Outcome> outcomes = new ArrayList<>();
        tasks.forEach(task -> outcomes.add(decide(intent, task, reason, origin)));
        return answer(intent, outcomes, reason, origin);
    }

    /** Decides one request by the button on its card. */
    Answer decideRequest(long request, Intent intent, Origin origin) {
        Extension.State decision =
                intent == Intent.APPROVE_EXTENSION ? Extension.State.APPROVED : Extension.State.REJECTED;
        return answer(intent, List.of(deciding.decide(request, decision, origin)), "", origin);
    }

    private DecidingOnTasks.Outcome decide(Intent intent, TaskCode task, String reason, Origin origin) {
        return switch (intent) {
            case CLOSE -> deciding.close(task, origin);
            case RETURN -> deciding.sendBack(task, reason, origin);
            case APPROVE_EXTENSION -> deciding.approve(task, origin);
            case REJECT_EXTENSION -> deciding.reject(task, reason, origin);
            default -> throw new IllegalArgumentException("no decision: " + intent);
        };
    }

    /** Tells those whom it touches, and words the answer. */
    private Answer answer(Intent intent, List<DecidingOnTasks.Outcome> outcomes, String reason, Origin origin) {
        String kind = Echo.nameOf(intent);
        List<Decision> decided = new ArrayList<>();
        List<Echo.Refusal> refused = new ArrayList<>();
        for (DecidingOnTasks.Outcome outcome : outcomes) {
            if (outcome instanceof DecidingOnTasks.Refused it) {
                refused.add(new Echo.Refusal(it.task().value(), wording.say("refused-" + Echo.nameOf(it.why()))));
            } else {
                Decision decision = decision(intent, outcome, reason);
                decided.add(decision);
                notices.toLiaisonsOf(
                        touchedBy(outcome),
                        List.of(taskOf(outcome).code()),
                        wording.say("notice-" + kind, decision),
                        origin);
            }
        }
        return Answer.text(wording.say("reply-" + kind, new Facts(decided, refused)));
    }

    /** The lead units, and the unit that asked, which may be a support unit. */
    private static List<UnitName> touchedBy(DecidingOnTasks.Outcome outcome) {
        Stream<UnitName> asking = outcome instanceof DecidingOnTasks.Filed it
                ? Stream.of(it.request().unit())
                : Stream.empty();
        return Stream.concat(taskOf(outcome).leads().stream(), asking)
                .distinct()
                .toList();
    }

    private static Task taskOf(DecidingOnTasks.Outcome outcome) {
        if (outcome instanceof DecidingOnTasks.Filed it) {
            return it.task();
        }
        return ((DecidingOnTasks.Decided) outcome).task();
    }

    private Decision decision(Intent intent, DecidingOnTasks.Outcome outcome, String reason) {
        Task task = taskOf(outcome);
        Optional<AskingExtension.Request> asked = outcome instanceof DecidingOnTasks.Filed it
                ? Optional.of(AskingExtension.request(it.request(), task))
                : Optional.empty();
        boolean closing = intent == Intent.CLOSE;
        return new Decision(
                task.code().value(),
                task.title(),
                reason,
                asked.map(AskingExtension.Request::askedFor).orElse(""),
                asked.map(AskingExtension.Request::due).orElse(""),
                task.extensionsGranted(),
                closing ? saidDone(task) : List.of(),
                closing ? evidence.of(task.code()) : List.of());
    }

    private static List<String> saidDone(Task task) {
        return task.leads().stream()
                .flatMap(lead -> task.lastReportOf(lead).stream())
                .filter(it -> it.status() == Progress.DONE)
                .map(Deciding::inWords)
                .toList();
    }

    private static String inWords(Report report) {
        return TaskLines.inWords(BusinessZone.dayOf(report.at())) + " " + report.unit() + " " + report.byName() + "：“"
                + report.words() + "”";
    }
}
