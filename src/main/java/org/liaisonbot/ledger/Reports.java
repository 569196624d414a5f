package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reports extends JpaRepository<ReportRow, Long> {
    List<ReportRow> findByTaskIdIn(Collection<Long> taskIds);

    List<ReportRow> findByTaskIdInAndUnitIn(Collection<Long> taskIds, Collection<String> units);

    List<ReportRow> findByMessage(String message);
}
