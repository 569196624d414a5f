package org.liaisonbot.ledger;

import org.springframework.data.jpa.repository.JpaRepository;

interface UndoneRows extends JpaRepository<UndoneRow, Long> {}
