package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.EvidencePolicy;
import org.liaisonbot.evidence.EvidenceQuestions;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Report;
import org.springframework.stereotype.Component;

/** Brings evidence that was sent before a report together with it. */
@Component
class EvidenceOfReports {
    private final Evidence evidence;
    private final EvidenceQuestions questions;
    private final EvidencePolicy policy;

    EvidenceOfReports(Evidence evidence, EvidenceQuestions questions, EvidencePolicy policy) {
        this.evidence = evidence;
        this.questions = questions;
        this.policy = policy;
    }

    /**
     * What became of it.
     *
     * @param attached pieces that are listed with the reports now
     * @param loose pieces of which nobody said which task they show
     */
    record Joined(int attached, int loose) {}

    /** What one message has reported, in its order. */
    Joined with(List<Report> reports, Origin origin) {
        if (reports.isEmpty()) {
            return new Joined(0, 0);
        }
        int attached = reports.stream().mapToInt(evidence::listWith).sum();
        Instant since = origin.at().minus(policy.window());
        List<Piece> unplaced = evidence.unplacedOf(origin.by(), since);
        questions.forget(origin.by());
        if (unplaced.isEmpty()) {
            return new Joined(attached, 0);
        }
        if (reports.size() == 1) {
            evidence.place(unplaced, List.of(reports.get(0).task()));
            return new Joined(attached + unplaced.size(), 0);
        }
        questions.keep(
                origin.by(),
                new EvidenceQuestions.Subject(
                        false, reports.stream().map(Report::task).toList()),
                origin.at());
        return new Joined(attached, unplaced.size());
    }
}
