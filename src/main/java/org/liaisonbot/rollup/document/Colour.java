package org.liaisonbot.rollup.document;

import java.util.Map;
import org.liaisonbot.ledger.Light;

/** The colours of the lights, RGB in hex: strong in charts, pale behind text. */
final class Colour {
    static final String HEAD = "E7ECF3";

    private static final Map<Light, String> STRONG =
            Map.of(Light.RED, "C8373A", Light.YELLOW, "F2B134", Light.GREEN, "5B9F5F", Light.BLUE, "4472C4");
    private static final Map<Light, String> PALE =
            Map.of(Light.RED, "F6C9C8", Light.YELLOW, "FCE9B8", Light.GREEN, "D5EBD3", Light.BLUE, "CFDDF3");

    private Colour() {}

    static String strong(Light light) {
        return STRONG.getOrDefault(light, "");
    }

    static String pale(Light light) {
        return PALE.getOrDefault(light, "");
    }
}
