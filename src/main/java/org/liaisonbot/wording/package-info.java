/** The texts that the bot says: templates that the office edits without a rebuild. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.liaisonbot.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
