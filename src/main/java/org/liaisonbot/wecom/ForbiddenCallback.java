package org.liaisonbot.wecom;

/** A callback that does not come from our WeCom app: wrongly signed, not readable with our key, or meant for another. */
final class ForbiddenCallback extends WecomException {
    ForbiddenCallback(String message) {
        super(message);
    }
}
