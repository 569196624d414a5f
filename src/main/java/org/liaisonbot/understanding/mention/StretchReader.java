package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads 10天, 两周, 半个月, 一个半月, 3个月. */
final class StretchReader implements MentionReader {
    private static final int HALF_A_MONTH = 15;
    private static final int LONGEST = 1000;

    private final PhraseTrie<Period> fixed = new PhraseTrie<>();
    private final Map<String, Period> units = new LinkedHashMap<>();

    StretchReader() {
        fixed.put("半个月", Period.ofDays(HALF_A_MONTH));
        fixed.put("半月", Period.ofDays(HALF_A_MONTH));
        fixed.put("半年", Period.ofMonths(6));
        fixed.put("一个半月", Period.of(0, 1, HALF_A_MONTH));
        fixed.put("1个半月", Period.of(0, 1, HALF_A_MONTH));
        fixed.put("两个半月", Period.of(0, 2, HALF_A_MONTH));
        units.put("个工作日", Period.ofDays(1));
        units.put("个星期", Period.ofDays(7));
        units.put("个礼拜", Period.ofDays(7));
        units.put("个季度", Period.ofMonths(3));
        units.put("个月", Period.ofMonths(1));
        units.put("星期", Period.ofDays(7));
        units.put("礼拜", Period.ofDays(7));
        units.put("季度", Period.ofMonths(3));
        units.put("周", Period.ofDays(7));
        units.put("天", Period.ofDays(1));
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        PhraseTrie.Match<Period> phrase = fixed.longestAt(text.text(), at);
        if (phrase != null && text.at(at - 1) != '个') {
            return new StretchMention(new Span(at, at + phrase.length()), phrase.value());
        }
        Numeral numeral = Numerals.readAt(text.text(), at);
        if (numeral == null || !numeral.isWhole() || numeral.toInt() > LONGEST || text.at(at - 1) == '第') {
            return null;
        }
        int unitAt = text.skipSpace(numeral.untilExclusive());
        for (Map.Entry<String, Period> unit : units.entrySet()) {
            boolean monthEnd = unit.getKey().equals("个月") && "底末".indexOf(text.at(unitAt + 2)) >= 0;
            if (text.startsWith(unit.getKey(), unitAt) && !monthEnd) {
                Span span = new Span(at, unitAt + unit.getKey().length());
                return new StretchMention(span, unit.getValue().multipliedBy(numeral.toInt()));
            }
        }
        return null;
    }
}
