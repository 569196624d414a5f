package org.liaisonbot.wecom;

/** A push that no platform could send right; the message is for the record and in Chinese. */
final class UnsendableContent extends WecomException {
    UnsendableContent(String message) {
        super(message);
    }
}
