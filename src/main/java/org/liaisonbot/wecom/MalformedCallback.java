package org.liaisonbot.wecom;

/** A callback that does not have the form which the protocol prescribes. */
final class MalformedCallback extends WecomException {
    MalformedCallback(String message) {
        super(message);
    }
}
