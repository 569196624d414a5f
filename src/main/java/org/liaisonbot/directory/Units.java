package org.liaisonbot.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Units extends JpaRepository<UnitRow, String> {
    List<UnitRow> findAllByOrderByPlace();
}
