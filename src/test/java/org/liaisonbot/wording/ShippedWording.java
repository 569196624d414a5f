package org.liaisonbot.wording;

/** The texts as they ship, for tests of what is said. */
public final class ShippedWording {
    private ShippedWording() {}

    public static Wording texts() {
        return new Wording("no-such-folder");
    }
}
