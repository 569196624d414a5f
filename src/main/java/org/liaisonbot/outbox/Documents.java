package org.liaisonbot.outbox;

import org.springframework.data.jpa.repository.JpaRepository;

interface Documents extends JpaRepository<DocumentRow, String> {}
