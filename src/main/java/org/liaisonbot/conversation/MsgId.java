package org.liaisonbot.conversation;

/** What makes an inbound message the same message when the platform delivers it again. */
public record MsgId(String value) {
    public MsgId {
        if (value.isBlank() || value.length() > 400) {
            throw new IllegalArgumentException("not a message id: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
