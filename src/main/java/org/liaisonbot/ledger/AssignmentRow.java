package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

@Entity
@Table(name = "assignment")
class AssignmentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long matterId;
    private String owner;
    private LocalDate due;
    private String words;
    private String byAccount;
    private String byName;
    private Instant decidedAt;
    private @Nullable String answer;
    private @Nullable String answeredByName;
    private @Nullable Instant answeredAt;
    private boolean done;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneByName;

    @Version
    private int version;

    protected AssignmentRow() {}

    AssignmentRow(long matterId, UnitName owner, LocalDate due, String words, Origin origin) {
        this.matterId = matterId;
        this.owner = owner.value();
        this.due = due;
        this.words = words;
        this.byAccount = origin.by().value();
        this.byName = origin.byName();
        this.decidedAt = origin.at();
    }

    /** What the owner says about it; the last word counts. */
    void answer(boolean isDone, Origin origin) {
        answer = origin.words();
        answeredByName = origin.byName();
        answeredAt = origin.at();
        done = isDone;
    }

    void undo(Origin origin) {
        undoneAt = origin.at();
        undoneByName = origin.byName();
    }

    boolean holds() {
        return undoneAt == null;
    }

    boolean isOf(UnitName unit) {
        return owner.equals(unit.value());
    }

    long matterId() {
        return matterId;
    }

    Matter.Assignment toAssignment() {
        return new Matter.Assignment(new UnitName(owner), due, words, byName, decidedAt, answer, answeredByName, done);
    }
}
