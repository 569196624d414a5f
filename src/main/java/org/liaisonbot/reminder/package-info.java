/** Which push is due when: the schedule of bells, the policy of each, and the Quartz jobs that ring them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "rollup", "ledger", "directory", "time", "wording"})
package org.liaisonbot.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
