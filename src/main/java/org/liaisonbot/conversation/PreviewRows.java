package org.liaisonbot.conversation;

import org.springframework.data.jpa.repository.JpaRepository;

interface PreviewRows extends JpaRepository<PreviewRow, String> {}
