package org.liaisonbot.understanding.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads 80%, 百分之八十, 七成, 七成半, 三分之二, 一半, 大半. */
final class ShareReader implements MentionReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int VAGUE = -1;
    private static final String NOT_TENTHS = "品效果立员为功本绩都交熟长型分";

    /** What makes the digit behind 成 a number of its own: 八成五月底, 八成两家. */
    private static final String AFTER_COUNTED = "月日号年家户个处条项台辆座级期批次公千米吨天周分标阶类片块眼口套人点万亿十百成是至到";

    private static final List<String> BEFORE_POINTS =
            List.of("目前", "现在", "到", "至", "达", "进度", "比例", "大概", "大约", "约", "差不多", "能有", "有个");

    private final PhraseTrie<Integer> fixed = new PhraseTrie<>();

    ShareReader() {
        Map.of(
                        "一半", 50, "过半", 50, "半数", 50, "一大半", VAGUE, "大半", VAGUE, "多半", VAGUE, "大部分", VAGUE, "百分百", 100,
                        "小半", VAGUE)
                .forEach(fixed::put);
        Map.of(
                        "绝大部分", VAGUE, "大多数", VAGUE, "一小半", VAGUE, "一少半", VAGUE, "一小部分", VAGUE, "一部分", VAGUE, "大头",
                        VAGUE, "半拉", 50, "少半", VAGUE, "过了半", 50)
                .forEach(fixed::put);
        Map.of("小一半", VAGUE, "将近一半", 50, "绝大多数", VAGUE, "百分之百", 100, "过了一半", 50).forEach(fixed::put);
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        PhraseTrie.Match<Integer> phrase = fixed.longestAt(text.text(), at);
        if (phrase != null) {
            return share(at, at + phrase.length(), phrase.value() == VAGUE ? null : BigDecimal.valueOf(phrase.value()));
        }
        if (text.startsWith("百分之", at)) {
            Numeral numeral = Numerals.readAt(text.text(), text.skipSpace(at + 3));
            return numeral == null ? null : share(at, numeral.untilExclusive(), decimals(text, numeral));
        }
        Numeral numeral = Numerals.readAt(text.text(), at);
        return numeral == null ? null : readAfter(text, at, numeral);
    }

    private @Nullable Mention readAfter(NormalText text, int at, Numeral numeral) {
        int end = numeral.untilExclusive();
        int next = text.skipSpace(end);
        if (text.at(next) == '%') {
            return share(at, next + 1, numeral.value());
        }
        if (isPoints(text, at, next)) {
            return share(at, next + 2, numeral.value());
        }
        if (text.startsWith("分之", end)) {
            return fraction(text, at, numeral);
        }
        return text.at(next) == '成' ? tenths(text, at, numeral, next) : null;
    }

    /** 目前80个点, 到70个点了; but 80个点位 and 排查了80个点 count places. */
    private static boolean isPoints(NormalText text, int at, int next) {
        String before = text.text().substring(Math.max(0, at - 3), at);
        return text.startsWith("个点", next)
                && "位多源上的名".indexOf(text.at(next + 2)) < 0
                && BEFORE_POINTS.stream().anyMatch(before::endsWith);
    }

    private static @Nullable Mention fraction(NormalText text, int at, Numeral whole) {
        Numeral part = Numerals.readAt(text.text(), whole.untilExclusive() + 2);
        BigDecimal of = whole.value();
        if (part == null || part.value() == null || of == null || of.signum() == 0) {
            return null;
        }
        BigDecimal percent = part.value().multiply(HUNDRED).divide(of, 4, RoundingMode.HALF_UP);
        return share(at, part.untilExclusive(), percent);
    }

    private static @Nullable Mention tenths(NormalText text, int at, Numeral numeral, int sign) {
        if (NOT_TENTHS.indexOf(text.at(sign + 1)) >= 0) {
            return null;
        }
        BigDecimal tenths = numeral.value();
        if (tenths == null) {
            return share(at, sign + 1, null);
        }
        if (tenths.compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        int more = hundredths(text, sign + 1);
        BigDecimal percent = tenths.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(more));
        return share(at, more > 0 ? sign + 2 : sign + 1, percent);
    }

    /** 七成半, 八成五 */
    private static int hundredths(NormalText text, int at) {
        if (text.at(at) == '半') {
            return 5;
        }
        Numeral numeral = Numerals.readAt(text.text(), at);
        if (numeral == null || numeral.untilExclusive() != at + 1 || !numeral.chinese() || numeral.toInt() > 9) {
            return 0;
        }
        return AFTER_COUNTED.indexOf(text.at(at + 1)) < 0 ? numeral.toInt() : 0;
    }

    /** 百分之八十五点五 keeps its whole part; typed figures bring their own decimals. */
    private static @Nullable BigDecimal decimals(NormalText text, Numeral numeral) {
        BigDecimal value = numeral.value();
        if (value == null || text.at(numeral.untilExclusive()) != '点') {
            return value;
        }
        Numeral decimal = Numerals.readAt(text.text(), numeral.untilExclusive() + 1);
        return decimal == null || decimal.value() == null
                ? value
                : value.add(decimal.value().movePointLeft(decimal.value().precision()));
    }

    private static @Nullable Mention share(int from, int until, @Nullable BigDecimal percent) {
        Integer rounded = percent == null
                ? null
                : percent.setScale(0, RoundingMode.HALF_UP).min(MOST).intValueExact();
        return new ShareMention(new Span(from, until), rounded);
    }
}
