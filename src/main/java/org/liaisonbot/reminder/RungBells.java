package org.liaisonbot.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RungBells extends JpaRepository<RungBellRow, RungBellRow.Key> {
    List<RungBellRow> findByDueAtGreaterThan(Instant since);
}
