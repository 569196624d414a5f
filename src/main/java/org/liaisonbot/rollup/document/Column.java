package org.liaisonbot.rollup.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;

/**
 * A column of a printed table.
 *
 * @param light whose colour lies behind the cell; gives null for none
 */
record Column<T>(
        String header, double widthMm, boolean centred, Function<T, String> text, Function<T, @Nullable Light> light) {
    static <T> Column<T> text(String header, double widthMm, Function<T, String> text) {
        return new Column<>(header, widthMm, false, text, it -> null);
    }

    static <T> Column<T> centred(String header, double widthMm, Function<T, ?> text) {
        return new Column<>(header, widthMm, true, it -> String.valueOf(text.apply(it)), it -> null);
    }

    static <T> Column<T> light(String header, double widthMm, Function<T, Light> light) {
        return new Column<>(header, widthMm, true, it -> light.apply(it).chinese(), light::apply);
    }
}
