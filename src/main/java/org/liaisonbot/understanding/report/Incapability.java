package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaisonbot.understanding.text.Span;

/** 够不着, 转不动, 接不上: a verb, 不 and what it does not come to, where no longer word is known. */
final class Incapability {
    private static final String ENDS = "了成动着到上下起来去开过住及完齐够出进";
    private static final Set<String> HARMLESS = Set.of(
            "差不多", "少不了", "免不了", "离不开", "对不起", "错不了", "忘不了", "用不着", "用不了", "要不了", "谈不上", "怪不得", "停不下", "耽误不了", "影响不了",
            "跑不了", "漏不下", "落不下", "看不出", "查不出", "大不了", "了不起");
    private static final String NO_VERBS = "也都还就再又并决从绝,;。!? 的和与及说而但";

    private Incapability() {}

    static List<Span> in(Clause clause) {
        List<Span> found = new ArrayList<>();
        for (int at = clause.span().from() + 1; at + 1 < clause.span().untilExclusive(); at++) {
            if (clause.text().at(at) == '不' && ENDS.indexOf(clause.text().at(at + 1)) >= 0) {
                Span span = new Span(at - 1, at + 2);
                int before = at;
                boolean verb = Character.isLetter(clause.text().at(at - 1))
                        && NO_VERBS.indexOf(clause.text().at(at - 1)) < 0
                        && clause.figures().stream()
                                .noneMatch(figure -> figure.span().untilExclusive() == before);
                if (verb && !isHarmless(clause, span) && isUnknown(clause, span)) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    private static boolean isHarmless(Clause clause, Span span) {
        String words = clause.text().slice(span);
        String longer =
                clause.text().slice(new Span(Math.max(clause.span().from(), span.from() - 1), span.untilExclusive()));
        return HARMLESS.contains(words) || HARMLESS.contains(longer);
    }

    private static boolean isUnknown(Clause clause, Span span) {
        return clause.words().stream()
                .noneMatch(word -> word.senses().iterator().next().isExclusive()
                        && word.span().length() > 1
                        && word.span().overlaps(span));
    }
}
