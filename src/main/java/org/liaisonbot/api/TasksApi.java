package org.liaisonbot.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks, reports and compliance over HTTP. */
@RestController
@RequestMapping("/api/v1")
class TasksApi {
    private final Ledger ledger;
    private final Evidence evidence;
    private final Compliance compliance;
    private final WorkingDays workingDays;
    private final Policy policy;
    private final Clock clock;

    TasksApi(
            Ledger ledger,
            Evidence evidence,
            Compliance compliance,
            WorkingDays workingDays,
            Policy policy,
            Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.compliance = compliance;
        this.workingDays = workingDays;
        this.policy = policy;
        this.clock = clock;
    }

    record ReportJson(
            long id,
            String task,
            String unit,
            String period,
            Progress status,
            @Nullable Integer percent,
            @Nullable LocalDate expected,
            @Nullable String blocker,
            @Nullable Quantity quantity,
            @Nullable Integer milestone,
            String text,
            String by,
            OffsetDateTime at,
            boolean onTime,
            boolean withdrawn,
            List<EvidenceJson> evidence) {
        static ReportJson of(Report report, List<Piece> evidence) {
            return new ReportJson(
                    report.id(),
                    report.task().value(),
                    report.unit().value(),
                    report.period().toString(),
                    report.status(),
                    report.percent(),
                    report.expected(),
                    report.blocker(),
                    report.quantity(),
                    report.milestone(),
                    report.words(),
                    report.by().value(),
                    Times.local(report.at()),
                    report.onTime(),
                    report.withdrawn(),
                    evidence.stream().map(EvidenceJson::of).toList());
        }
    }

    /** A picture or file that came with a report; its bytes are under /evidence/ and the hash once they are kept. */
    record EvidenceJson(
            long id,
            Piece.Kind kind,
            String fileName,
            Piece.State state,
            @Nullable String sha256,
            @Nullable String contentType,
            long bytes,
            String by,
            OffsetDateTime at) {
        static EvidenceJson of(Piece piece) {
            return new EvidenceJson(
                    piece.id(),
                    piece.kind(),
                    piece.fileName(),
                    piece.state(),
                    piece.hash(),
                    piece.contentType(),
                    piece.bytes(),
                    piece.by().value(),
                    Times.local(piece.receivedAt()));
        }
    }

    record ComplianceJson(
            String unit,
            int required,
            int reported,
            int onTime,
            int late,
            List<String> missing,
            @Nullable String reason) {
        static ComplianceJson of(ComplianceRow row) {
            return new ComplianceJson(
                    row.unit().value(),
                    row.required(),
                    row.reported(),
                    row.onTime(),
                    row.late(),
                    row.missing().stream().map(TaskCode::value).toList(),
                    row.reason() == null ? null : row.reason().name());
        }
    }

    @GetMapping("/tasks")
    List<TaskJson> tasks() {
        return ledger.tasks().stream().map(this::toJson).toList();
    }

    @GetMapping("/tasks/{code}")
    ResponseEntity<TaskJson> task(@PathVariable String code) {
        Optional<Task> task = ledger.task(new TaskCode(code));
        return ResponseEntity.of(task.map(this::toJson));
    }

    @GetMapping("/reports")
    List<ReportJson> reports(
            @RequestParam Optional<String> task,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> period) {
        Optional<ReportingPeriod> wanted = period.map(ReportingPeriod::parse);
        Map<Long, List<Piece>> pieces = evidence.byReport();
        return ledger.reports().stream()
                .filter(it -> task.map(code -> it.task().value().equals(code)).orElse(true))
                .filter(it ->
                        unit.map(name -> it.unit().equals(new UnitName(name))).orElse(true))
                .filter(it -> wanted.map(it.period()::equals).orElse(true))
                .map(it -> ReportJson.of(it, pieces.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** The bytes, never to be shown by a browser as what they claim to be. */
    @GetMapping("/evidence/{sha256}")
    ResponseEntity<byte[]> evidence(@PathVariable String sha256) {
        return evidence.contentOf(sha256)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Content-Disposition", "attachment")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/compliance")
    List<ComplianceJson> compliance(@RequestParam String period) {
        return compliance.of(ReportingPeriod.parse(period)).stream()
                .map(ComplianceJson::of)
                .toList();
    }

    private TaskJson toJson(Task task) {
        return TaskJson.of(task, Lights.of(task, LocalDate.now(clock), workingDays, policy));
    }
}
