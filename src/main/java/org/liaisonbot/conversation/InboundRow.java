package org.liaisonbot.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "inbound")
class InboundRow implements Persistable<String> {
    enum State {
        HANDLED,
        /** From somebody whom the directory does not know. */
        STRANGER,
        /** It could not be handled; its cause stands beside it. */
        SET_ASIDE
    }

    @Id
    private String msgId;

    private String accountKey;
    private String account;
    private String kind;
    private String words;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String intent;
    private @Nullable String replyText;
    private @Nullable String replyCaption;
    private @Nullable String cause;
    private boolean askedBack;

    protected InboundRow() {}

    InboundRow(InboundMessage message, String words, Instant receivedAt) {
        this.msgId = message.id().value();
        this.accountKey = message.from().key();
        this.account = message.from().value();
        this.kind = message.act().getClass().getSimpleName();
        this.words = words;
        this.receivedAt = receivedAt;
        this.state = State.HANDLED;
    }

    void answered(Reply reply, @Nullable String understoodAs) {
        replyText = reply.text();
        replyCaption = reply.buttonCaption();
        intent = understoodAs;
    }

    /** The answer asks something back. */
    void askedBack() {
        askedBack = true;
    }

    void fromStranger(Reply reply) {
        state = State.STRANGER;
        replyText = reply.text();
        replyCaption = reply.buttonCaption();
    }

    void setAside(Reply reply, String why) {
        state = State.SET_ASIDE;
        replyText = reply.text();
        cause = why.length() <= 400 ? why : why.substring(0, 400);
    }

    /** What was to be answered at once and is answered otherwise now. */
    Reply takeReplyBack() {
        Reply reply = new Reply(replyText, replyCaption);
        replyText = null;
        replyCaption = null;
        return reply;
    }

    Reception.Received toReceived() {
        return new Reception.Received(new Reply(replyText, replyCaption), receivedAt.getEpochSecond());
    }

    Stranger toStranger() {
        return new Stranger(account, receivedAt, words);
    }

    /** A message from somebody unknown, for the office to see. */
    record Stranger(String account, Instant at, String words) {}

    /**
     * What a message was taken for and what came of it.
     *
     * @param intent null when nothing was done about it
     */
    record Done(
            String msgId,
            String account,
            Instant at,
            String words,
            @Nullable String intent,
            String answer) {}

    Done toDone() {
        String text = replyText == null ? replyCaption : replyText;
        return new Done(msgId, account, receivedAt, words, intent, text == null ? "" : text);
    }

    @Override
    public String getId() {
        return msgId;
    }

    /** Always inserted, never merged: a repeated message shows as a broken key. */
    @Override
    public boolean isNew() {
        return true;
    }
}
