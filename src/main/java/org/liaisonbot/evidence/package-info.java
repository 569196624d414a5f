/** Pictures and files that show what a report says: placed with tasks and reports, fetched in time, kept under their hash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "ledger", "directory", "time"})
package org.liaisonbot.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
