package org.liaisonbot.rollup;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.rollup.document.AuditWorkbook;
import org.liaisonbot.rollup.document.LedgerWorkbook;
import org.liaisonbot.rollup.document.Paper;
import org.liaisonbot.rollup.document.RollUpWorkbook;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weekly and monthly reports: computed from the ledger for now, or, once a week's issue is signed, that issue for ever.
 * A week or month that is over is computed as of its end.
 */
@Service
@Transactional(readOnly = true)
public class RollUps {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Gathering gathering;
    private final IssueBook issues;
    private final IssuedDocuments documents;
    private final AuditLog audit;
    private final Clock clock;

    RollUps(Gathering gathering, IssueBook issues, IssuedDocuments documents, AuditLog audit, Clock clock) {
        this.gathering = gathering;
        this.issues = issues;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** The week's report: the signed issue if there is one. */
    public RollUp weekly(IsoWeek week) {
        return issues.signed(week).orElseGet(() -> compute(week, clock.instant()));
    }

    /**
     * The report on a month: what units reported about it, which they do from its 16th to the 15th of the next one, and
     * how its window ended.
     */
    public RollUp monthly(YearMonth month) {
        return new Compiling(gathering.material(Scope.ofMonth(month, clock.instant()), List.of())).rollUp();
    }

    /** The week's report on some of the tasks, as the ledger stands; it is never an issue. */
    public RollUp weekly(IsoWeek week, Narrowing narrowing) {
        return narrowing.isNone() ? weekly(week) : narrowed(Scope.ofWeek(week, clock.instant()), narrowing);
    }

    public RollUp monthly(YearMonth month, Narrowing narrowing) {
        return narrowing.isNone() ? monthly(month) : narrowed(Scope.ofMonth(month, clock.instant()), narrowing);
    }

    private RollUp narrowed(Scope scope, Narrowing narrowing) {
        Material material = gathering.material(scope, List.of()).narrowedTo(narrowing);
        return new Compiling(material).rollUp().titled(Wording.title(scope) + "（" + narrowing.words() + "）");
    }

    /** Keeps the week's report as it is now as the draft for the office; a signed issue stays as it is. */
    @Transactional
    public RollUp draft(IsoWeek week) {
        return issues.signed(week).orElseGet(() -> draft(week, clock.instant()));
    }

    /**
     * Signs the week's issue: computed anew for this instant, so that it is right to the last reply, numbered within the
     * year without gaps, and frozen with its documents. What comes later in the same week is printed in the next issue.
     */
    @Transactional
    public Signing sign(IsoWeek week, UserId by, Instant at) {
        Optional<RollUp> before = issues.signed(week);
        if (before.isPresent()) {
            return new Signing.SignedBefore(before.get());
        }
        if (BusinessZone.dayOf(at).isBefore(week.monday())) {
            return new Signing.TooEarly(week);
        }
        Optional<RollUp> signed = issues.sign(week, draft(week, at), by, at);
        signed.ifPresent(it -> keep(it, by));
        return signed.isPresent()
                ? new Signing.Signed(signed.get())
                : new Signing.SignedBefore(issues.signed(week).orElseThrow());
    }

    public Optional<RollUp> signed(IsoWeek week) {
        return issues.signed(week);
    }

    public boolean isSigned(IsoWeek week) {
        return issues.isSigned(week);
    }

    /** Whether the office has the week's draft and has not signed it. */
    public boolean awaitsSignature(IsoWeek week) {
        return issues.isDraft(week);
    }

    /** The report as a Word document; of a signed issue the very bytes that were signed. */
    public byte[] docx(RollUp rollUp) {
        return documents.docx(rollUp).orElseGet(() -> new Paper(rollUp).docx());
    }

    /** The report as an Excel workbook. */
    public byte[] xlsx(RollUp rollUp) {
        return documents.xlsx(rollUp).orElseGet(() -> new RollUpWorkbook(rollUp).xlsx());
    }

    /** The whole ledger as of now as an Excel workbook: tasks, responsible units, milestones, every report. */
    public byte[] ledgerXlsx() {
        return new LedgerWorkbook(gathering.everything(clock.instant())).xlsx();
    }

    /** The whole audit log as an Excel workbook, personal data masked. */
    public byte[] auditXlsx() {
        return new AuditWorkbook(audit.between(Instant.EPOCH, LATEST), gathering.masking()).xlsx();
    }

    /** The ledger of some of the tasks and reports. */
    public byte[] ledgerXlsx(Narrowing narrowing) {
        return new LedgerWorkbook(gathering.everything(clock.instant(), narrowing)).xlsx();
    }

    /** A file name without a folder, such as 生态环境重点任务督查周报（2024年第26周）.docx; drafts are marked. */
    public String fileName(RollUp rollUp, String ending) {
        return Wording.fileName(rollUp) + "." + ending;
    }

    /** Likewise, of a report on some of the tasks. */
    public String fileName(RollUp rollUp, String ending, Narrowing narrowing) {
        String name = Wording.fileName(rollUp);
        return (narrowing.isNone() ? name : name + "（" + narrowing.words() + "）") + "." + ending;
    }

    /** What makes this report's document when it is ordered with a push; as of the moment of making, or as signed. */
    public String order(RollUp rollUp, String ending) {
        return OrderedDocuments.order(rollUp, ending);
    }

    public String order(RollUp rollUp, String ending, Narrowing narrowing) {
        return narrowing.isNone()
                ? order(rollUp, ending)
                : NarrowedDocuments.order(rollUp.scope().name(), ending, narrowing);
    }

    /** What makes the workbook of a part of the ledger. */
    public String ledgerOrder(Narrowing narrowing) {
        return narrowing.isNone()
                ? ledgerOrder()
                : NarrowedDocuments.order(NarrowedDocuments.LEDGER, "xlsx", narrowing);
    }

    /** What makes the ledger's workbook when it is ordered with a push. */
    public String ledgerOrder() {
        return OrderedDocuments.LEDGER;
    }

    private void keep(RollUp signed, UserId by) {
        Issue issue = Objects.requireNonNull(signed.issue());
        String fingerprints = documents.keep(signed);
        audit.enter(new Act(
                issue.signedAt(),
                new Actor(by.value(), issue.signedBy()),
                "ISSUE",
                Wording.fileName(signed),
                "",
                fingerprints));
    }

    private RollUp draft(IsoWeek week, Instant at) {
        RollUp draft = compute(week, at);
        issues.keepDraft(week, draft, at);
        return draft;
    }

    private RollUp compute(IsoWeek week, Instant at) {
        return new Compiling(gathering.material(Scope.ofWeek(week, at), issues.signedBefore(week))).rollUp();
    }
}
