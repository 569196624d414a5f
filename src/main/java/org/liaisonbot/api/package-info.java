/** The REST API: the outside's words for what the modules know. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"reminder", "rollup", "outbox", "evidence", "ledger", "directory", "audit", "time"})
package org.liaisonbot.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
