package org.liaisonbot.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;

/** The demo files that are delivered with the bot. */
final class TheCitysUnits {
    private TheCitysUnits() {}

    static UnitNames names() {
        return new UnitNames(new DirectoryReader()
                .read("units.csv", bytes("/demo/units.csv"))
                .units());
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(TheCitysUnits.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
