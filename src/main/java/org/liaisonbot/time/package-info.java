/**
 * Time as the office counts it: the zone, working days by State Council decree, reporting periods and ISO weeks. Pure
 * Java, no clock is read here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.liaisonbot.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
