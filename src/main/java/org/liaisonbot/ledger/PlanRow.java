package org.liaisonbot.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_leader", joinColumns = @JoinColumn(name = "plan_year"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    private List<String> leaders = new ArrayList<>();

    protected PlanRow() {}

    PlanRow(PlanHeader header, List<String> leaders, Instant adoptedAt) {
        this.planYear = header.year();
        this.adoptedAt = adoptedAt;
        this.inForce = true;
        take(header, leaders);
    }

    void update(PlanHeader header, List<String> newLeaders) {
        take(header, newLeaders);
    }

    private void take(PlanHeader header, List<String> newLeaders) {
        leaders.clear();
        leaders.addAll(newLeaders);
        title = header.title();
        documentNumber = header.number();
        issuedOn = header.issuedOn();
        inForce = true;
    }

    void retire() {
        inForce = false;
    }

    List<String> leaders() {
        return List.copyOf(leaders);
    }

    int year() {
        return planYear;
    }

    PlanHeader toHeader() {
        return new PlanHeader(title, documentNumber, planYear, issuedOn);
    }
}
