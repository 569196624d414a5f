package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.ReportingPeriod;

@Entity
@Table(name = "report")
class ReportRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long taskId;
    private String unit;
    private String period;

    @Enumerated(EnumType.STRING)
    private Progress status;

    private @Nullable Integer percent;
    private @Nullable LocalDate expected;
    private @Nullable String blocker;
    private @Nullable BigDecimal quantityDone;
    private @Nullable BigDecimal quantityTotal;
    private @Nullable String quantityUnit;
    private @Nullable Integer milestone;
    private String words;
    private String byAccount;
    private String byName;
    private Instant reportedAt;
    private boolean onTime;
    private String message;
    private @Nullable Long corrects;
    private @Nullable Instant withdrawnAt;
    private @Nullable String confirmedBy;
    private @Nullable String confirmedByName;
    private @Nullable Instant confirmedAt;

    @Version
    private int version;

    protected ReportRow() {}

    /** What is known of a report beside the unit's statement and its origin. */
    record Filing(
            long taskId,
            ReportingPeriod period,
            boolean onTime,
            @Nullable Integer milestone,
            @Nullable Long corrects) {}

    ReportRow(NewReport said, Filing filing, Origin origin) {
        this.taskId = filing.taskId();
        this.unit = said.unit().value();
        this.period = filing.period().toString();
        this.status = said.status();
        this.percent = said.percent();
        this.expected = said.expected();
        this.blocker = said.blocker();
        Quantity quantity = said.quantity();
        if (quantity != null) {
            this.quantityDone = quantity.done();
            this.quantityTotal = quantity.total();
            this.quantityUnit = quantity.unit();
        }
        this.milestone = filing.milestone();
        this.words = origin.words();
        this.byAccount = origin.by().value();
        this.byName = origin.byName();
        this.reportedAt = origin.at();
        this.onTime = filing.onTime();
        this.message = origin.message();
        this.corrects = filing.corrects();
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    /** Whether the office made it for the unit and nobody of the unit has confirmed it. */
    boolean waitsForConfirmation() {
        return byName.endsWith(Origin.ON_BEHALF) && confirmedAt == null && withdrawnAt == null;
    }

    void confirm(Origin origin) {
        if (!waitsForConfirmation()) {
            throw new IllegalStateException("report " + id + " does not wait to be confirmed");
        }
        confirmedBy = origin.by().value();
        confirmedByName = origin.byName();
        confirmedAt = origin.at();
    }

    boolean isBy(UserId account) {
        return byAccount.equals(account.value());
    }

    /** Of a report on behalf both names: who said it, and who of the unit has confirmed it by then. */
    private String namesAsOf(Instant asOf) {
        boolean confirmed = confirmedAt != null && !confirmedAt.isAfter(asOf);
        return confirmed ? byName + confirmedByName + "确认" : byName;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("this report is not stored yet");
        }
        return id;
    }

    long taskId() {
        return taskId;
    }

    boolean isOf(UnitName reporting) {
        return unit.equals(reporting.value());
    }

    String message() {
        return message;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean wasWithdrawnBy(Instant instant) {
        return withdrawnAt != null && !withdrawnAt.isAfter(instant);
    }

    @Nullable
    Long corrects() {
        return corrects;
    }

    /** The report as it counted at an instant. */
    Report toReport(TaskCode task, boolean corrected, Instant asOf) {
        return new Report(
                id(),
                task,
                new UnitName(unit),
                ReportingPeriod.parse(period),
                status,
                percent,
                expected,
                blocker,
                quantityDone == null
                        ? null
                        : new Quantity(quantityDone, quantityTotal, quantityUnit == null ? "" : quantityUnit),
                milestone,
                words,
                new UserId(byAccount),
                namesAsOf(asOf),
                reportedAt,
                onTime,
                wasWithdrawnBy(asOf),
                !wasWithdrawnBy(asOf) && !corrected);
    }
}
