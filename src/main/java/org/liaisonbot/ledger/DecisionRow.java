package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "decision")
class DecisionRow {
    enum Kind {
        CLOSED,
        RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long taskId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;
    private String byAccount;
    private String byName;
    private Instant decidedAt;
    private @Nullable Instant undoneAt;
    private @Nullable Long afterReport;

    protected DecisionRow() {}

    DecisionRow(long taskId, Kind kind, String reason, Origin origin) {
        this.taskId = taskId;
        this.kind = kind;
        this.reason = reason;
        this.byAccount = origin.by().value();
        this.byName = origin.byName();
        this.decidedAt = origin.at();
    }

    long taskId() {
        return taskId;
    }

    /** @param lastReport the last there was on the task */
    DecisionRow after(long lastReport) {
        afterReport = lastReport;
        return this;
    }

    SentBack sentBack() {
        return new SentBack(decidedAt, afterReport);
    }

    void undo(Instant at) {
        if (undoneAt != null) {
            throw new IllegalStateException("decision " + id + " is undone already");
        }
        undoneAt = at;
    }

    boolean heldAt(Instant instant) {
        return !decidedAt.isAfter(instant) && (undoneAt == null || undoneAt.isAfter(instant));
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    Decision toDecision(TaskCode task) {
        return new Decision(
                task,
                kind == Kind.CLOSED ? Decision.Kind.CLOSED : Decision.Kind.RETURNED,
                new UserId(byAccount),
                decidedAt);
    }

    boolean isReturn() {
        return kind == Kind.RETURNED;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
