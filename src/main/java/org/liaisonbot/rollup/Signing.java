package org.liaisonbot.rollup;

import org.liaisonbot.time.IsoWeek;

/** How the attempt to sign a weekly issue ended. */
public sealed interface Signing {
    /** It is signed, numbered and frozen; {@link RollUp#issue()} tells the number. */
    record Signed(RollUp rollUp) implements Signing {}

    /** It was signed before and stays as it is. */
    record SignedBefore(RollUp rollUp) implements Signing {}

    /** The week has not begun. */
    record TooEarly(IsoWeek week) implements Signing {}
}
