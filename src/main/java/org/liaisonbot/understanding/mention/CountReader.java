package org.liaisonbot.understanding.mention;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.CountMention.Measure;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads 8户, 120人次, 10万平方米, 3/8户. */
final class CountReader implements MentionReader {
    private static final String LARGE = "万亿";

    private final PhraseTrie<Measure> measures;

    CountReader(PhraseTrie<Measure> measures) {
        this.measures = measures;
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        if ("俩仨".indexOf(text.at(at)) >= 0 && "我你他她它咱口姐哥".indexOf(text.at(at - 1)) < 0) {
            BigDecimal few = BigDecimal.valueOf(text.at(at) == '俩' ? 2 : 3);
            return new CountMention(new Span(at, at + 1), few, null, "", Measure.THINGS);
        }
        Numeral first = Numerals.readAt(text.text(), at);
        if (first == null || first.value() == null) {
            return null;
        }
        Numeral second = text.at(first.untilExclusive()) == '/'
                ? Numerals.readAt(text.text(), first.untilExclusive() + 1)
                : null;
        Numeral last = second == null ? first : second;
        int unitAt = text.skipSpace(last.untilExclusive());
        boolean about = second == null && "来多余几".indexOf(text.at(unitAt)) >= 0 && last.untilExclusive() == unitAt;
        unitAt = about ? unitAt + 1 : unitAt;
        int measureAt = LARGE.indexOf(text.at(unitAt)) >= 0 ? unitAt + 1 : unitAt;
        PhraseTrie.Match<Measure> measure = measures.longestAt(text.text(), measureAt);
        if (measure == null || isOrdinal(text, at)) {
            return null;
        }
        int end = measureAt + measure.length();
        BigDecimal total = second == null ? null : second.value();
        String unit = text.text().substring(unitAt, end);
        return new CountMention(new Span(at, end), first.value(), total, unit, measure.value());
    }

    private static boolean isOrdinal(NormalText text, int at) {
        return text.at(at - 1) == '第';
    }
}
