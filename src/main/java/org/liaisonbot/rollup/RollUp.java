package org.liaisonbot.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A weekly or monthly report: everything that its documents print. Plain values throughout, so that it goes to JSON and
 * back unchanged; names and codes are text, days are ISO dates, instants UTC.
 *
 * @param title the document's title, such as 关于2024年第26周（6月24日—6月30日）生态环境重点任务督查情况的报告
 * @param issue null as long as it is not signed; a month is never signed
 * @param plan what the tasks come from, such as 孝政办发〔2024〕2号; empty when the plan has no number
 * @param progress what units reported in this stretch of time, by task in the plan's order
 * @param corrections what earlier signed issues print and does not stand any more
 * @param ledger every task of the plan in its order
 * @param sources every statement of a unit that is used anywhere in the roll-up, by number
 * @param rules how the lights are given, in Chinese
 * @param burden what the month cost the liaisons; of a week there is none
 */
public record RollUp(
        Scope scope,
        String title,
        @Nullable Issue issue,
        String plan,
        Overview overview,
        List<Progressed> progress,
        Problems problems,
        Outlook outlook,
        List<Correction> corrections,
        List<LedgerLine> ledger,
        List<Source> sources,
        List<String> rules,
        @Nullable Burden burden) {
    public RollUp {
        progress = List.copyOf(progress);
        corrections = List.copyOf(corrections);
        ledger = List.copyOf(ledger);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    RollUp signed(Issue signature) {
        return new RollUp(
                scope,
                title,
                signature,
                plan,
                overview,
                progress,
                problems,
                outlook,
                corrections,
                ledger,
                sources,
                rules,
                burden);
    }

    /** Of a week, or of a part of the tasks: the burden is told of a whole month only. */
    RollUp(
            Scope scope,
            String title,
            @Nullable Issue issue,
            String plan,
            Overview overview,
            List<Progressed> progress,
            Problems problems,
            Outlook outlook,
            List<Correction> corrections,
            List<LedgerLine> ledger,
            List<Source> sources,
            List<String> rules) {
        this(
                scope,
                title,
                issue,
                plan,
                overview,
                progress,
                problems,
                outlook,
                corrections,
                ledger,
                sources,
                rules,
                null);
    }
}
