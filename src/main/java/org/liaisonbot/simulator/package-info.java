/**
 * The WeCom stand-in of simulator mode: a listener of its own that speaks the platform's protocol, and the page on which
 * one plays any person. It reaches the bot over the wire only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "reminder", "outbox", "plan", "ledger", "directory", "time"})
package org.liaisonbot.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
