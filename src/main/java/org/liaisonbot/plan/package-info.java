/** Reading a plan document: rows in, tasks and findings out; nothing doubtful is guessed silently. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "directory", "document", "audit", "outbox", "wording"})
package org.liaisonbot.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
