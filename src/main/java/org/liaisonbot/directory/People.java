package org.liaisonbot.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<PersonRow, String> {
    List<PersonRow> findAllByOrderByPlace();

    List<PersonRow> findByRoleAndUnitOrderByPlace(Role role, String unit);

    List<PersonRow> findByRoleOrderByPlace(Role role);

    /** Behind everybody. */
    @Query("select coalesce(max(p.place) + 1, 0) from PersonRow p")
    int nextPlace();
}
