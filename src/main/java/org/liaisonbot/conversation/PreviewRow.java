package org.liaisonbot.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "call_preview")
class PreviewRow {
    @Id
    private String accountKey;

    private String calls;
    private Instant shownAt;

    protected PreviewRow() {}

    PreviewRow(UserId account, String calls, Instant shownAt) {
        this.accountKey = account.key();
        this.calls = calls;
        this.shownAt = shownAt;
    }

    String calls() {
        return calls;
    }

    Instant shownAt() {
        return shownAt;
    }
}
