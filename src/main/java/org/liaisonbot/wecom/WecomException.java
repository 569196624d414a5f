package org.liaisonbot.wecom;

/** What goes wrong on the wire to WeCom. Messages carry no text of people and no secret. */
abstract class WecomException extends RuntimeException {
    private final String reason;

    WecomException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
