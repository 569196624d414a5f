package org.liaisonbot.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.liaisonbot.time.BusinessZone;

/** A moment at which the policy wants something done. */
public record Bell(Job job, Instant at) implements Comparable<Bell> {
    private static final Comparator<Bell> IN_ORDER =
            Comparator.comparing(Bell::at).thenComparing(Bell::job);

    public LocalDate day() {
        return BusinessZone.dayOf(at);
    }

    @Override
    public int compareTo(Bell other) {
        return IN_ORDER.compare(this, other);
    }
}
