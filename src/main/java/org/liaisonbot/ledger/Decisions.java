package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Decisions extends JpaRepository<DecisionRow, Long> {
    List<DecisionRow> findByTaskIdInOrderById(Collection<Long> taskIds);
}
