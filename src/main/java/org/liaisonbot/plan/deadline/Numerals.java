package org.liaisonbot.plan.deadline;

/** Numbers as documents write them: 6, ６, 六, 十二, 三十一, 二〇二四. */
public final class Numerals {
    private static final String ZERO_TO_NINE = "〇一二三四五六七八九";

    private Numerals() {}

    /** The number, or -1 when the text is none. */
    public static int value(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digits(text);
        }
        int tens = ten == 0 ? 1 : digits(text.substring(0, ten));
        int ones = ten == text.length() - 1 ? 0 : digits(text.substring(ten + 1));
        return tens < 0 || ones < 0 || tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static int digits(String text) {
        int value = 0;
        for (char c : text.toCharArray()) {
            int digit = digit(c);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int digit(char c) {
        if (c == '零' || c == '○' || c == 'Ｏ' || c == 'O') {
            return 0;
        }
        if (c == '元') {
            return 1;
        }
        if (c == '两') {
            return 2;
        }
        int chinese = ZERO_TO_NINE.indexOf(c);
        return chinese >= 0 ? chinese : Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }
}
