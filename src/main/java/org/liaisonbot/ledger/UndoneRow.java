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
@Table(name = "undone_decision")
class UndoneRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long taskId;

    @Enumerated(EnumType.STRING)
    private Decision.Kind kind;

    private String decidedBy;
    private Instant decidedAt;
    private String undoneBy;
    private String undoneByName;
    private Instant undoneAt;
    private String words;

    protected UndoneRow() {}

    UndoneRow(long taskId, Decision decision, Origin origin) {
        this.taskId = taskId;
        this.kind = decision.kind();
        this.decidedBy = decision.by().value();
        this.decidedAt = decision.at();
        this.undoneBy = origin.by().value();
        this.undoneByName = origin.byName();
        this.undoneAt = origin.at();
        this.words = origin.words();
    }
}
