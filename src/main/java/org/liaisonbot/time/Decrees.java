package org.liaisonbot.time;

import java.util.Optional;

/** Where the holiday decrees are found, year by year. */
public interface Decrees {
    /** The decree of this year, or nothing as long as it is not known. */
    Optional<Decree> of(int year);
}
