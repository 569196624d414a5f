package org.liaisonbot.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface WindowOutcomes extends JpaRepository<WindowOutcomeRow, WindowOutcomeRow.Key> {
    List<WindowOutcomeRow> findByPeriod(String period);
}
