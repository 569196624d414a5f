package org.liaisonbot.plan;

import java.time.LocalDate;

/** A day as documents write it: 2024年6月30日. */
final class ChineseDay {
    private ChineseDay() {}

    static String of(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
