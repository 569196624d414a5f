package org.liaisonbot.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

@Entity
@Table(name = "matter")
class MatterRow {
    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int number;
    private long taskId;
    private String unit;
    private String words;
    private String named;
    private Instant openedAt;
    private @Nullable String markedByName;
    private @Nullable Instant settledAt;
    private @Nullable String settledByName;

    @Version
    private int version;

    protected MatterRow() {}

    MatterRow(int number, long taskId, UnitName unit, String words, Collection<UnitName> named, Instant openedAt) {
        this.number = number;
        this.taskId = taskId;
        this.unit = unit.value();
        this.openedAt = openedAt;
        tell(words, named);
    }

    /** The unit says it again, perhaps in other words. */
    final void tell(String saidNow, Collection<UnitName> namedNow) {
        words = saidNow.length() <= LONGEST ? saidNow : saidNow.substring(0, LONGEST);
        String units = namedNow.stream().map(UnitName::value).collect(Collectors.joining("、"));
        named = units.length() <= LONGEST ? units : "";
    }

    void mark(String byName) {
        markedByName = byName;
    }

    void settle(Instant at, String byName) {
        if (settledAt != null) {
            throw new IllegalStateException("matter " + number + " is settled already");
        }
        settledAt = at;
        settledByName = byName;
    }

    void reopen() {
        settledAt = null;
        settledByName = null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("matter " + number + " is not stored yet");
        }
        return id;
    }

    int number() {
        return number;
    }

    long taskId() {
        return taskId;
    }

    UnitName unit() {
        return new UnitName(unit);
    }

    String words() {
        return words;
    }

    List<UnitName> named() {
        return Arrays.stream(named.split("、"))
                .filter(it -> !it.isEmpty())
                .map(UnitName::new)
                .toList();
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    @Nullable
    String markedBy() {
        return markedByName;
    }

    @Nullable
    String settledBy() {
        return settledByName;
    }
}
