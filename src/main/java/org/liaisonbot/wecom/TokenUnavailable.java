package org.liaisonbot.wecom;

import java.time.Duration;

/** There is no access token for now, and asking for one would do harm or no good. */
final class TokenUnavailable extends WecomException {
    private final Duration notBefore;

    TokenUnavailable(Duration notBefore, String message) {
        super(message);
        this.notBefore = notBefore;
    }

    Duration notBefore() {
        return notBefore;
    }
}
