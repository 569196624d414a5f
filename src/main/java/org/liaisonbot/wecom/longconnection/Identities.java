package org.liaisonbot.wecom.longconnection;

import org.liaisonbot.directory.UserId;

/** Whose account stands behind the id that a smart bot is told: plain, or encrypted for this bot (fact sheet 10.10). */
public interface Identities {
    /**
     * The account, or the id itself when it stands for no account that we may know: its owner is a stranger then.
     *
     * @throws Unavailable when it cannot be found out right now
     */
    UserId accountOf(String userid);

    /** Ask again later. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String reason) {
            super(reason);
        }
    }
}
