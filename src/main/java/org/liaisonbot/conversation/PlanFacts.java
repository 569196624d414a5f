package org.liaisonbot.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.plan.Finding.Severity;
import org.liaisonbot.plan.ImportingPlan.Imported;
import org.liaisonbot.plan.PlanInWords;
import org.liaisonbot.plan.ReadPlan;

/**
 * What the office is told of a plan file.
 *
 * @param counts a line for each annex and one for all
 * @param doubts the first errors and warnings; the others stand in the review sheet
 * @param moreDoubts how many more there are
 * @param amended whether a plan of the same year is in force, so that there are changes to tell
 * @param changes the first of them
 */
record PlanFacts(
        String title,
        List<String> counts,
        int errors,
        int warnings,
        int remarks,
        List<String> doubts,
        int moreDoubts,
        boolean amended,
        int added,
        int changed,
        int removed,
        List<String> changes,
        int moreChanges) {
    private static final int SHOWN = 5;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_TITLE = 60;

    static PlanFacts of(Imported imported) {
        ReadPlan read = imported.read();
        List<String> doubts = Stream.of(Severity.ERROR, Severity.WARNING)
                .flatMap(severity -> PlanInWords.findings(read, severity).stream())
                .map(PlanInWords::finding)
                .toList();
        List<String> changes = imported.differences().first()
                ? List.of()
                : imported.differences().amendments().stream()
                        .map(PlanInWords::change)
                        .toList();
        return new PlanFacts(
                PlanInWords.title(read),
                PlanInWords.counts(read),
                PlanInWords.findings(read, Severity.ERROR).size(),
                PlanInWords.findings(read, Severity.WARNING).size(),
                PlanInWords.findings(read, Severity.INFO).size(),
                shown(doubts),
                Math.max(0, doubts.size() - SHOWN),
                !imported.differences().first(),
                imported.differences().added().size(),
                imported.differences().changed().size(),
                imported.differences().removed().size(),
                shown(changes),
                Math.max(0, changes.size() - SHOWN));
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream()
                .limit(SHOWN)
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                .toList();
    }

    static String sheetName(PlanHeader plan) {
        String title = plan.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
        return "审核表（" + title.substring(0, Math.min(title.length(), LONGEST_TITLE)) + "）.xlsx";
    }
}
