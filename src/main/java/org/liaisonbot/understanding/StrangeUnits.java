package org.liaisonbot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.Span;

/** Names that sound like a unit's, but that the directory does not have: 教育局. */
final class StrangeUnits {
    private static final Pattern SOUNDS_LIKE_A_UNIT = Pattern.compile(
            "[一-龥&&[^各全布格结大当定整个些哪几每这那我本该贵两三的了和与及跟给让请催把向由对是在有查看下新老到]]{2,4}(局(?!长|面|部|势|里|内)|镇(?!长|区|政)|乡(?!长|镇|村)|街道(?!办)|办事处|大队|公司|管委会)");

    private StrangeUnits() {}

    /** The first such name; null when there is none. */
    static @Nullable String in(Reading reading) {
        Matcher name = SOUNDS_LIKE_A_UNIT.matcher(reading.text().text());
        while (name.find()) {
            Span span = new Span(name.start(), name.end());
            Span end = new Span(name.start(1), name.end());
            boolean known = reading.mentions().units().stream()
                            .anyMatch(unit ->
                                    unit.span().overlaps(end) || unit.span().untilExclusive() == end.from())
                    || reading.references().stream()
                            .anyMatch(reference -> reference.span().overlaps(span));
            if (!known) {
                return reading.text().slice(span);
            }
        }
        return null;
    }
}
