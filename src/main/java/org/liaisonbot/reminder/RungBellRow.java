package org.liaisonbot.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "rung_bell")
@IdClass(RungBellRow.Key.class)
class RungBellRow implements Persistable<RungBellRow.Key> {
    record Key(Job job, Instant dueAt) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    private Job job;

    @Id
    private Instant dueAt;

    private Instant rungAt;

    protected RungBellRow() {}

    RungBellRow(Bell bell, Instant rungAt) {
        this.job = bell.job();
        this.dueAt = bell.at();
        this.rungAt = rungAt;
    }

    Bell bell() {
        return new Bell(job, dueAt);
    }

    @Override
    public Key getId() {
        return new Key(job, dueAt);
    }

    /** Always inserted, never merged: that a bell was rung already shows as a broken key. */
    @Override
    public boolean isNew() {
        return true;
    }
}
