package org.liaisonbot.conversation;

import org.springframework.data.jpa.repository.JpaRepository;

interface PendingQuestionRows extends JpaRepository<PendingQuestionRow, String> {}
