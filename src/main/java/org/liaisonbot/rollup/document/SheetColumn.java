package org.liaisonbot.rollup.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;

/**
 * A column of a sheet.
 *
 * @param value text, a whole number, a LocalDate or an Instant; null leaves the cell empty
 * @param light whether it holds lights, to be coloured by their words
 */
record SheetColumn<T>(String header, int widthCharacters, Function<T, @Nullable Object> value, boolean light) {
    static <T> SheetColumn<T> of(String header, int widthCharacters, Function<T, @Nullable Object> value) {
        return new SheetColumn<>(header, widthCharacters, value, false);
    }

    static <T> SheetColumn<T> light(String header, Function<T, Light> light) {
        return new SheetColumn<>(header, 8, it -> light.apply(it).chinese(), true);
    }
}
