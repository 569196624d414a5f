package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MatterRows extends JpaRepository<MatterRow, Long> {
    @Query("select max(m.number) from MatterRow m")
    Optional<Integer> lastNumber();

    Optional<MatterRow> findByNumber(int number);

    List<MatterRow> findByTaskIdInOrderByNumber(Collection<Long> taskIds);

    List<MatterRow> findByTaskIdAndUnitOrderByNumber(long taskId, String unit);
}
