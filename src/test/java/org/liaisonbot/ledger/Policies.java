package org.liaisonbot.ledger;

import java.time.LocalTime;
import java.util.List;

/** The office's policy for tests, as it stands by default. */
public final class Policies {
    private Policies() {}

    public static Policy byDefault() {
        return with(Policy.SupportUnits.REQUIRED);
    }

    public static Policy with(Policy.SupportUnits supportUnits) {
        return new Policy(
                new Policy.Digest(LocalTime.of(8, 50), LocalTime.of(18, 0), true),
                new Policy.Deadlines(List.of(30, 15, 7, 3, 1, 0), List.of(7, 1), List.of(1, 3)),
                new Policy.Monthly(3, LocalTime.of(15, 50), LocalTime.of(17, 40), supportUnits, 4, LocalTime.of(8, 50)),
                new Policy.Lights(7),
                new Policy.Weekly(LocalTime.of(15, 10), LocalTime.of(9, 20), LocalTime.of(16, 40), 14));
    }
}
