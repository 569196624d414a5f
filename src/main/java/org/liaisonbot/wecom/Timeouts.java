package org.liaisonbot.wecom;

import java.time.Duration;

/**
 * How long a call to the platform may take.
 *
 * @param connection for a free connection of the pool
 * @param connect to establish one
 * @param silence between two packets of the answer
 * @param whole for everything, however it drips
 */
record Timeouts(Duration connection, Duration connect, Duration silence, Duration whole) {
    static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(30));
}
