package org.liaisonbot.understanding.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits (20, 92.5, 1,200) and in Chinese (二十, 一百二十, 二零). 万 and 亿 are left to the unit. */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int LONGEST = 9;

    private Numerals() {}

    /** A number and where it ends; value is null for an approximate one such as 三四. */
    public record Numeral(@Nullable BigDecimal value, int untilExclusive, boolean chinese) {
        public boolean isWhole() {
            return value != null && value.stripTrailingZeros().scale() <= 0;
        }

        public int toInt() {
            return value == null ? -1 : value.intValue();
        }
    }

    public static @Nullable Numeral readAt(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        return isDigit(text.charAt(from)) ? readDigits(text, from) : readChinese(text, from);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isNumeral(char c) {
        return isDigit(c) || digit(c) >= 0 || UNITS.indexOf(c) >= 0;
    }

    private static @Nullable Numeral readDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        while (isThousandsGroup(text, at) && at - from <= 3) {
            at += 4;
        }
        if (at - from > LONGEST) {
            return new Numeral(null, at, false);
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            int decimals = at + 1;
            while (decimals < text.length() && isDigit(text.charAt(decimals))) {
                decimals++;
            }
            at = decimals - at > LONGEST ? at : decimals;
        }
        if (at == from + 1 && at < text.length() && text.charAt(at) == '十') {
            // 6十 and 6十5, typed half and half
            int units = at + 1 < text.length() && isDigit(text.charAt(at + 1)) ? text.charAt(at + 1) - '0' : 0;
            int tens = text.charAt(from) - '0';
            return new Numeral(BigDecimal.valueOf(tens * 10L + units), units > 0 ? at + 2 : at + 1, false);
        }
        return new Numeral(new BigDecimal(text.substring(from, at).replace(",", "")), at, false);
    }

    private static boolean isThousandsGroup(String text, int at) {
        return at + 3 < text.length()
                && text.charAt(at) == ','
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
    }

    private static @Nullable Numeral readChinese(String text, int from) {
        int at = from;
        boolean units = false;
        while (at < text.length() && (digit(text.charAt(at)) >= 0 || UNITS.indexOf(text.charAt(at)) >= 0)) {
            units |= UNITS.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        if (at == from) {
            return null;
        }
        if (at - from > LONGEST) {
            return new Numeral(null, at, true);
        }
        BigDecimal value = units ? sum(text, from, at) : digitByDigit(text, from, at);
        return new Numeral(value, at, true);
    }

    private static @Nullable BigDecimal digitByDigit(String text, int from, int until) {
        long value = 0;
        for (int at = from; at < until; at++) {
            value = value * 10 + digit(text.charAt(at));
        }
        // 三四户 and 两三天 are guesses, not numbers
        boolean approximate = until - from == 2
                && digit(text.charAt(from)) > 0
                && value % 10 > 0
                && digit(text.charAt(from)) + 1 == value % 10;
        return approximate ? null : BigDecimal.valueOf(value);
    }

    private static @Nullable BigDecimal sum(String text, int from, int until) {
        long sum = 0;
        long pending = -1;
        for (int at = from; at < until; at++) {
            int digit = digit(text.charAt(at));
            if (digit >= 0) {
                if (pending > 0) {
                    return null;
                }
                pending = digit;
            } else {
                sum += Math.max(pending, 0) == 0 ? unit(text.charAt(at)) : pending * unit(text.charAt(at));
                pending = -1;
            }
        }
        return BigDecimal.valueOf(sum + Math.max(pending, 0));
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    private static int unit(char c) {
        if (c == '十') {
            return 10;
        }
        return c == '百' ? 100 : 1000;
    }
}
