package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liaisonbot.time.ReportingPeriod;

@Entity
@Table(name = "closed_window")
class ClosedWindowRow {
    @Id
    private String period;

    private Instant closedAt;

    protected ClosedWindowRow() {}

    ClosedWindowRow(ReportingPeriod period, Instant closedAt) {
        this.period = period.toString();
        this.closedAt = closedAt;
    }

    ReportingPeriod period() {
        return ReportingPeriod.parse(period);
    }

    Instant closedAt() {
        return closedAt;
    }
}
