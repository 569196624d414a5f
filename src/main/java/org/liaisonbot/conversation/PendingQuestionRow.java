package org.liaisonbot.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "pending_question")
class PendingQuestionRow {
    @Id
    private String accountKey;

    private String words;
    private String asked;
    private Instant askedAt;
    private @Nullable String card;

    protected PendingQuestionRow() {}

    /** @param asked the codes that the last push listed, separated by blanks */
    PendingQuestionRow(UserId account, String words, String asked, Instant askedAt) {
        this.accountKey = account.key();
        this.words = words;
        this.asked = asked;
        this.askedAt = askedAt;
    }

    void askedOn(String cardId) {
        card = cardId;
    }

    @Nullable
    String card() {
        return card;
    }

    String words() {
        return words;
    }

    String asked() {
        return asked;
    }

    Instant askedAt() {
        return askedAt;
    }
}
