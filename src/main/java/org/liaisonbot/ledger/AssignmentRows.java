package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentRows extends JpaRepository<AssignmentRow, Long> {
    List<AssignmentRow> findByMatterIdInOrderById(Collection<Long> matterIds);
}
