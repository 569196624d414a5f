package org.liaisonbot.ledger;

import org.springframework.test.context.TestPropertySource;

// A pool, and the database stays: H2 compares checks in the session that made them.
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1")
class LedgerOnH2Tests extends LedgerOnADatabase {}
