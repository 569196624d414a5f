/**
 * From one careless sentence to what it means: pure functions from text and vocabulary to an understood message or an
 * honest question. No Spring, no database, no clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "directory", "time"})
package org.liaisonbot.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
