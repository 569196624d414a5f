/** What people write and what they are answered: each message is kept, understood, acted upon once and echoed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "understanding",
            "plan",
            "evidence",
            "outbox",
            "rollup",
            "reminder",
            "ledger",
            "directory",
            "time",
            "wording",
            "audit"
        })
package org.liaisonbot.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
