package org.liaisonbot.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "shown_list")
class ShownListRow {
    @Id
    private String accountKey;

    private String codes;
    private @Nullable String lookedAt;
    private Instant shownAt;

    protected ShownListRow() {}

    /** @param codes in the list's numbering, separated by blanks */
    ShownListRow(UserId account, String codes, Instant shownAt) {
        this.accountKey = account.key();
        this.codes = codes;
        this.shownAt = shownAt;
    }

    void showedTask(String code, Instant now) {
        lookedAt = code;
        shownAt = now;
    }

    String codes() {
        return codes;
    }

    @Nullable
    String lookedAt() {
        return lookedAt;
    }

    Instant shownAt() {
        return shownAt;
    }
}
