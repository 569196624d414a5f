package org.liaisonbot.evidence;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What liaisons sent as evidence, and which tasks and reports it belongs to. Joins the caller's transaction. */
@Service
@Transactional
public class Evidence {
    private final Pieces pieces;
    private final Ledger ledger;
    private final Vault vault;
    private final EvidencePolicy policy;
    private final ApplicationEventPublisher events;

    Evidence(Pieces pieces, Ledger ledger, Vault vault, EvidencePolicy policy, ApplicationEventPublisher events) {
        this.pieces = pieces;
        this.ledger = ledger;
        this.vault = vault;
        this.policy = policy;
        this.events = events;
    }

    /** Something has come whose bytes are to be fetched once the transaction is committed. */
    public record Arrived() {}

    /**
     * Takes a picture or file; what the person sent since the last text belongs together.
     *
     * @return the batch with all that is in it, or nothing when the person has sent too much today
     */
    public List<Piece> take(NewPiece piece) {
        UserId person = piece.origin().by();
        Instant startOfDay =
                BusinessZone.instantOf(BusinessZone.dayOf(piece.origin().at()), LocalTime.MIN);
        if (pieces.countOf(person, startOfDay) >= policy.perDay()) {
            return List.of();
        }
        Instant now = piece.origin().at();
        String batch = pieces.openBatchOf(person, now.minus(policy.window()))
                .orElse(piece.origin().message());
        pieces.insert(piece, batch);
        events.publishEvent(new Arrived());
        return pieces.inBatch(batch);
    }

    /** The person has written something: what comes next is another batch. */
    public void closeBatchOf(UserId person) {
        pieces.closeBatchOf(person);
    }

    /** What the person has sent since the last text and since an instant; empty when there was nothing. */
    @Transactional(readOnly = true)
    public List<Piece> openBatchOf(UserId person, Instant since) {
        return pieces.openBatchOf(person, since).map(pieces::inBatch).orElse(List.of());
    }

    /** The batch with the last that the person sent since an instant; empty when there was nothing. */
    @Transactional(readOnly = true)
    public List<Piece> lastBatchOf(UserId person, Instant since) {
        return pieces.lastOf(person, since)
                .map(it -> pieces.inBatch(it.batch()))
                .orElse(List.of());
    }

    /** What the person sent since an instant and nobody has placed yet, oldest first. */
    @Transactional(readOnly = true)
    public List<Piece> unplacedOf(UserId person, Instant since) {
        return pieces.unplacedOf(person, since);
    }

    /** Places these pieces with tasks of a unit, each with the unit's last report that counts; nowhere else any more. */
    public List<Placement> place(List<Piece> batch, List<TaskCode> tasks) {
        int year = planYear();
        List<Placement> placements = new ArrayList<>();
        for (TaskCode code : tasks) {
            UnitName unit = batch.get(0).unit();
            Long report = ledger.task(code)
                    .flatMap(task -> task.lastReportOf(unit))
                    .map(Report::id)
                    .orElse(null);
            placements.add(new Placement(code, report));
        }
        batch.forEach(piece -> pieces.place(piece, year, placements));
        return placements;
    }

    /**
     * A unit has reported: what it had sent for this task before is listed with the report.
     *
     * @return how many pieces these are
     */
    public int listWith(Report report) {
        return pieces.listWith(report.id(), report.task(), planYear(), report.unit());
    }

    public void discard(List<Piece> batch, Instant at) {
        batch.forEach(piece -> pieces.discard(piece, at));
    }

    /** All that shows this task of the plan in force, oldest first. */
    @Transactional(readOnly = true)
    public List<Piece> showing(TaskCode task) {
        return pieces.showing(task, planYear());
    }

    /** How many pieces show each task of the plan in force; tasks without any are left out. */
    @Transactional(readOnly = true)
    public Map<TaskCode, Integer> countsByTask() {
        return pieces.countsByTask(planYear());
    }

    /** What is listed with each report, by the report's id. */
    @Transactional(readOnly = true)
    public Map<Long, List<Piece>> byReport() {
        Map<Long, List<Piece>> byReport = new LinkedHashMap<>();
        for (Piece piece : pieces.withReports()) {
            for (Placement placement : piece.placed()) {
                if (placement.report() != null) {
                    byReport.computeIfAbsent(placement.report(), id -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        return byReport;
    }

    /** The bytes with this SHA-256, if they are here. */
    @Transactional(readOnly = true)
    public Optional<byte[]> contentOf(String hash) {
        return vault.find(hash);
    }

    private int planYear() {
        return ledger.plan().map(PlanHeader::year).orElse(0);
    }
}
