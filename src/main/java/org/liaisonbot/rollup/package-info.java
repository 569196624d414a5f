/** The weekly and the monthly report: figures, each with its source, and the documents that print them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "ledger", "directory", "audit", "time"})
package org.liaisonbot.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
