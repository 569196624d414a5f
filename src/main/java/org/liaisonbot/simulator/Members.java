package org.liaisonbot.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The members whom the app can reach, as the platform's contacts have them. Asked anew at each call. */
@FunctionalInterface
public interface Members {
    /** Their accounts in the canonical spelling. */
    Collection<String> accounts();

    static Members of(String... accounts) {
        List<String> fixed = List.of(accounts);
        return () -> fixed;
    }

    /** The canonical spelling of an account, which is compared without regard to case; empty for a stranger. */
    default Optional<String> spellingOf(String account) {
        return accounts().stream().filter(account::equalsIgnoreCase).findFirst();
    }
}
