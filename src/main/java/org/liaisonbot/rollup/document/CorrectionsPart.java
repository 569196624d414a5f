package org.liaisonbot.rollup.document;

import org.liaisonbot.rollup.Correction;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Source;

/** 更正: what earlier issues print and does not stand any more. */
final class CorrectionsPart {
    private final RollUp rollUp;
    private final Manuscript manuscript;

    CorrectionsPart(RollUp rollUp, Manuscript manuscript) {
        this.rollUp = rollUp;
        this.manuscript = manuscript;
    }

    void write() {
        rollUp.corrections().forEach(it -> manuscript.body(paragraph(it)));
    }

    private static String paragraph(Correction it) {
        Source now = it.now();
        return "%d年第%d期来源〔%d〕%s关于%s %s的报告%s，%s。"
                .formatted(
                        it.issue().year(),
                        it.issue().number(),
                        it.was().number(),
                        it.was().unit(),
                        it.was().task(),
                        it.title(),
                        Phrases.quoted(it.was().words()),
                        now == null ? "已由该单位撤回" : "更正为" + Phrases.quoted(now.words()) + Phrases.source(now));
    }
}
