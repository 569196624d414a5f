package org.liaisonbot.conversation;

import org.springframework.data.jpa.repository.JpaRepository;

interface ShownListRows extends JpaRepository<ShownListRow, String> {}
