/** Pushes to send: planned once, claimed, sent, failed or recalled; owns the port to the channel, MessageSender. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "directory", "time"})
package org.liaisonbot.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
