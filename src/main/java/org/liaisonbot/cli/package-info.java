/** The command line: the same services as the server's, on the same database, without the server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"understanding", "plan", "rollup", "ledger", "directory", "audit", "time"})
package org.liaisonbot.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
