package org.liaisonbot.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosedWindows extends JpaRepository<ClosedWindowRow, String> {
    Optional<ClosedWindowRow> findFirstByOrderByPeriodDesc();
}
