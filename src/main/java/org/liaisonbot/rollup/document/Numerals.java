package org.liaisonbot.rollup.document;

import java.util.List;

/** Chinese numerals for headings. */
final class Numerals {
    private static final List<String> DIGITS = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private Numerals() {}

    /** From 1 to 99. */
    static String chinese(int number) {
        int tens = number / 10;
        String units = DIGITS.get(number % 10);
        if (tens == 0) {
            return units;
        }
        return (tens == 1 ? "" : DIGITS.get(tens)) + "十" + units;
    }
}
