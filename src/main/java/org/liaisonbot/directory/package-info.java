/** Who is responsible: units with their other names and groups, the people who speak for them, and their roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "document"})
package org.liaisonbot.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
