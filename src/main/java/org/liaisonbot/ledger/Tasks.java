package org.liaisonbot.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Tasks extends JpaRepository<TaskRow, Long> {
    List<TaskRow> findByPlanYearOrderByAnnexAscNumberAsc(int planYear);

    @Query("""
            select t from TaskRow t, PlanRow p
            where p.inForce = true and t.planYear = p.planYear and t.dropped = false
            order by t.annex, t.number
            """)
    List<TaskRow> inForce();

    @Query("""
            select t from TaskRow t, PlanRow p
            where p.inForce = true and t.planYear = p.planYear and t.dropped = false and t.code = :code
            """)
    Optional<TaskRow> inForce(String code);

    @Query("""
            select t from TaskRow t, PlanRow p
            where p.inForce = true and t.planYear = p.planYear and t.dropped = false and t.code in :codes
            """)
    List<TaskRow> inForce(Collection<String> codes);
}
