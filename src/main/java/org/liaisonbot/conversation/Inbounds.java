package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Inbounds extends JpaRepository<InboundRow, String> {
    List<InboundRow> findByStateAndReceivedAtGreaterThanOrderByReceivedAtDesc(
            InboundRow.State state, Instant since, Limit limit);

    List<InboundRow> findByIntentAndReceivedAtGreaterThanOrderByReceivedAtDesc(String intent, Instant since);
}
