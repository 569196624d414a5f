package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Extensions extends JpaRepository<ExtensionRow, Long> {
    List<ExtensionRow> findByTaskIdInOrderById(Collection<Long> taskIds);
}
