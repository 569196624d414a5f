package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.EvidencePolicy;
import org.liaisonbot.evidence.EvidenceQuestions;
import org.liaisonbot.evidence.NewPiece;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.evidence.Placement;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * Takes what liaisons send beside words. A picture or file goes with what the person has just reported or announced;
 * where that is not one task, the person is asked. What the bot cannot read is answered kindly.
 */
@Component
class ReceivingEvidence {
    private final Evidence evidence;
    private final EvidenceQuestions questions;
    private final EvidencePolicy policy;
    private final PlacingEvidence placing;
    private final PendingQuestions pendingQuestions;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Wording wording;

    ReceivingEvidence(
            Evidence evidence,
            EvidenceQuestions questions,
            EvidencePolicy policy,
            PlacingEvidence placing,
            PendingQuestions pendingQuestions,
            Ledger ledger,
            Outbox outbox,
            Wording wording) {
        this.evidence = evidence;
        this.questions = questions;
        this.policy = policy;
        this.placing = placing;
        this.pendingQuestions = pendingQuestions;
        this.ledger = ledger;
        this.outbox = outbox;
        this.wording = wording;
    }

    record Count(int count) {}

    Answer about(InboundMessage.Media medium, Person person, Origin origin) {
        return switch (medium.kind()) {
            case "image" -> take(Piece.Kind.IMAGE, medium, person, origin);
            case "file" -> take(Piece.Kind.FILE, medium, person, origin);
            case "voice" -> Answer.text(wording.say("reply-voice"));
            default -> Answer.text(wording.say("reply-media"));
        };
    }

    private Answer take(Piece.Kind kind, InboundMessage.Media medium, Person person, Origin origin) {
        if (person.role() != Role.LIAISON || medium.mediaId().isBlank()) {
            return Answer.text(wording.say("reply-media"));
        }
        UnitName unit = new UnitName(person.unit());
        List<Piece> batch = evidence.take(new NewPiece(unit, kind, medium.mediaId(), medium.fileName(), origin));
        if (batch.isEmpty()) {
            return Answer.text(wording.say("reply-evidence-full", new Count(policy.perDay())));
        }
        return answer(batch, unit, person, origin);
    }

    /** The last of a batch goes where the others have gone. */
    private Answer answer(List<Piece> batch, UnitName unit, Person person, Origin origin) {
        if (pendingQuestions.isOpen(person, origin.at())) {
            return Answer.text(wording.say("reply-evidence-later", new Count(batch.size())));
        }
        Optional<EvidenceQuestions.Subject> subject =
                questions.of(person.account(), origin.at().minus(policy.window()));
        List<TaskCode> tasks = batch.get(0).placed().isEmpty()
                ? subject.filter(EvidenceQuestions.Subject::announced)
                        .map(EvidenceQuestions.Subject::tasks)
                        .orElseGet(() -> justReported(unit, person, origin.at()))
                : batch.get(0).placed().stream().map(Placement::task).toList();
        boolean clear = tasks.size() == 1 || !batch.get(0).placed().isEmpty();
        return clear
                ? placing.place(batch, tasks, unit, person)
                : placing.ask(batch, tasks.isEmpty() ? asked(unit, person) : tasks, person, origin);
    }

    /** What the person's last message within the window has reported and what still counts of it. */
    private List<TaskCode> justReported(UnitName unit, Person person, Instant now) {
        Instant since = now.minus(policy.window());
        List<Report> own = ledger.reports().stream()
                .filter(it -> it.unit().equals(unit) && it.by().equals(person.account()))
                .filter(it -> it.standing() && !it.at().isBefore(since))
                .toList();
        return own.stream()
                .filter(it -> it.at().equals(own.get(0).at())
                        && it.words().equals(own.get(0).words()))
                .sorted(Comparator.comparing(Report::id))
                .map(Report::task)
                .toList();
    }

    private List<TaskCode> asked(UnitName unit, Person person) {
        return outbox.lastAskedOf(person.account()).stream()
                .filter(code -> ledger.task(code)
                        .filter(task -> task.concerns(unit) && !task.isClosed())
                        .isPresent())
                .toList();
    }
}
