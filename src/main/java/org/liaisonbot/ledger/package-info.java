/**
 * The truth about the tasks: what the plan asks, what units have reported in their own words, what the office decided,
 * and what follows from it: states, lights, compliance.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "time"})
package org.liaisonbot.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
