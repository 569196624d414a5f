package org.liaisonbot.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Plans extends JpaRepository<PlanRow, Integer> {
    Optional<PlanRow> findByInForceTrue();

    boolean existsByInForceTrue();
}
