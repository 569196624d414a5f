package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "extension_request")
class ExtensionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long taskId;
    private @Nullable LocalDate due;
    private String unit;
    private @Nullable LocalDate askedFor;
    private @Nullable LocalDate grantedTo;
    private String reason;
    private @Nullable Integer percent;
    private String words;
    private String byAccount;
    private String byName;
    private Instant askedAt;
    private String message;

    @Enumerated(EnumType.STRING)
    private Extension.State state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    @Version
    private int version;

    protected ExtensionRow() {}

    ExtensionRow(long taskId, @Nullable LocalDate due, NewExtension asked, Origin origin) {
        this.taskId = taskId;
        this.due = due;
        this.unit = asked.unit().value();
        this.askedFor = asked.askedFor();
        this.reason = asked.reason();
        this.percent = asked.percent();
        this.words = origin.words();
        this.byAccount = origin.by().value();
        this.byName = origin.byName();
        this.askedAt = origin.at();
        this.message = origin.message();
        this.state = Extension.State.PENDING;
    }

    void decide(Extension.State decision, String why, UserId by, Instant at) {
        if (state != Extension.State.PENDING) {
            throw new IllegalStateException("extension request " + id + " is " + state + " already");
        }
        state = decision;
        decisionReason = why;
        decidedBy = by.value();
        decidedAt = at;
    }

    /** Granted until a date that may be another one than was asked for. */
    void grant(LocalDate until, UserId by, Instant at) {
        decide(Extension.State.APPROVED, "", by, at);
        grantedTo = until.equals(askedFor) ? null : until;
    }

    /** Waits for the office again, as if it had not answered. */
    void undoDecision() {
        if (state != Extension.State.APPROVED && state != Extension.State.REJECTED) {
            throw new IllegalStateException("extension request " + id + " is " + state + ", not decided");
        }
        state = Extension.State.PENDING;
        decisionReason = null;
        grantedTo = null;
        decidedBy = null;
        decidedAt = null;
    }

    /** What the office answered; empty while it waits, and when the unit took it back. */
    Optional<Decision> decision(TaskCode task) {
        boolean answered = state == Extension.State.APPROVED || state == Extension.State.REJECTED;
        if (!answered || decidedBy == null || decidedAt == null) {
            return Optional.empty();
        }
        Decision.Kind kind = state == Extension.State.APPROVED ? Decision.Kind.APPROVED : Decision.Kind.REJECTED;
        return Optional.of(new Decision(task, kind, new UserId(decidedBy), decidedAt));
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    LocalDate askedFor() {
        return askedFor;
    }

    boolean isOf(UnitName asking) {
        return unit.equals(asking.value());
    }

    boolean isPending() {
        return state == Extension.State.PENDING;
    }

    long taskId() {
        return taskId;
    }

    Extension toExtension(TaskCode task) {
        if (id == null) {
            throw new IllegalStateException("this extension request is not stored yet");
        }
        return new Extension(
                id,
                task,
                new UnitName(unit),
                due,
                askedFor,
                reason,
                words,
                byName,
                askedAt,
                state,
                decidedAt,
                grantedTo);
    }
}
