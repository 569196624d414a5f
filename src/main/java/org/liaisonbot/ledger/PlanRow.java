package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan")
class PlanRow {
    @Id
    private int planYear;

    private String title;

    private String documentNumber;

    private @Nullable LocalDate issuedOn;

    private Instant adoptedAt;

    private boolean inForce;

    protected PlanRow() {}

    PlanRow(PlanHeader header, Instant adoptedAt) {
        this.planYear = header.year();
        this.adoptedAt = adoptedAt;
        this.inForce = true;
        take(header);
    }

    void update(PlanHeader header) {
        take(header);
    }

    private void take(PlanHeader header) {
        title = header.title();
        documentNumber = header.number();
        issuedOn = header.issuedOn();
        inForce = true;
    }

    void retire() {
        inForce = false;
    }

    int year() {
        return planYear;
    }

    PlanHeader toHeader() {
        return new PlanHeader(title, documentNumber, planYear, issuedOn);
    }
}
