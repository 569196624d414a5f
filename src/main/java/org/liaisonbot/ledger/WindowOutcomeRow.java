package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.time.ReportingPeriod;

@Entity
@Table(name = "window_outcome")
@IdClass(WindowOutcomeRow.Key.class)
class WindowOutcomeRow {
    record Key(String period, String unit, long taskId) implements Serializable {}

    @Id
    private String period;

    @Id
    private String unit;

    @Id
    private long taskId;

    @Enumerated(EnumType.STRING)
    private WindowOutcome outcome;

    protected WindowOutcomeRow() {}

    WindowOutcomeRow(ReportingPeriod period, UnitName unit, long taskId, WindowOutcome outcome) {
        this.period = period.toString();
        this.unit = unit.value();
        this.taskId = taskId;
        this.outcome = outcome;
    }

    UnitName unit() {
        return new UnitName(unit);
    }

    long taskId() {
        return taskId;
    }

    WindowOutcome outcome() {
        return outcome;
    }
}
