/** Who did what and when: kept in a chain in which no entry can be changed or left out without being noticed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time"})
package org.liaisonbot.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
