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

    boolean isReturn() {
        return kind == Kind.RETURNED;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
