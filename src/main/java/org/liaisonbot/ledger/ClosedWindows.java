package org.liaisonbot.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosedWindows extends JpaRepository<ClosedWindowRow, String> {
    Optional<ClosedWindowRow> findFirstByClosedAtLessThanEqualOrderByPeriodDesc(Instant at);
}
