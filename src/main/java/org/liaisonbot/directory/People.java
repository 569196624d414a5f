package org.liaisonbot.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<PersonRow, String> {
    List<PersonRow> findAllByOrderByPlace();

    List<PersonRow> findByRoleAndUnitOrderByPlace(Role role, String unit);

    List<PersonRow> findByRoleOrderByPlace(Role role);
}
