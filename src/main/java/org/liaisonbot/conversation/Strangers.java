package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Messages from people whom the directory does not know, for the office to see. */
@Component
class Strangers {
    private static final int SHOWN = 5;

    private final Inbounds inbounds;

    Strangers(Inbounds inbounds) {
        this.inbounds = inbounds;
    }

    /** The last of them since an instant, newest first. */
    List<InboundRow.Stranger> since(Instant since) {
        return inbounds
                .findByStateAndReceivedAtGreaterThanOrderByReceivedAtDesc(
                        InboundRow.State.STRANGER, since, Limit.of(SHOWN))
                .stream()
                .map(InboundRow::toStranger)
                .toList();
    }
}
