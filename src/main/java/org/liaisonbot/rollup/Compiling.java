package org.liaisonbot.rollup;

import java.util.List;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Report;

/** Computes a roll-up. Sources are numbered in the order in which the document uses them. */
final class Compiling {
    private final Material material;
    private final List<Standing> standings;
    private final Citations citations = new Citations();

    Compiling(Material material) {
        this.material = material;
        this.standings = material.standings();
    }

    RollUp rollUp() {
        Overview overview = new OverviewFigures(material, standings).overview();
        List<Progressed> progress = new ProgressMade(material, citations).byTask();
        Problems problems = new ProblemsFound(material, standings, citations).problems();
        Outlook outlook = new LookingAhead(material, standings, citations).outlook();
        List<Correction> corrections = new CorrectionsDue(material, citations).all();
        List<LedgerLine> ledger = standings.stream().map(this::line).toList();
        return new RollUp(
                material.scope(),
                Wording.title(material.scope()),
                null,
                material.plan(),
                overview,
                progress,
                problems,
                outlook,
                corrections,
                ledger,
                citations.all(),
                Wording.ruleOfLights(material.rules().policy()),
                material.burden());
    }

    private LedgerLine line(Standing it) {
        return new LedgerLine(
                it.code(),
                it.task().planned().annex(),
                it.task().planned().number(),
                it.task().planned().section(),
                it.task().title(),
                it.task().planned().deadlineText(),
                it.task().planned().leaders(),
                it.task().planned().leadUnits(),
                it.task().planned().supportUnits(),
                it.task().nextMilestone().map(Milestone::dueNow).orElse(null),
                it.task().nextMilestone().map(Milestone::due).orElse(null),
                it.task().extensionsGranted(),
                it.task().status(),
                it.task().percent(),
                it.task().expected(),
                it.lights().time(),
                it.lights().progress(),
                it.lights().worse(),
                it.lights().reason(),
                it.task().lastReport().map(Report::at).orElse(null),
                citations.citeAll(it.lastWordsOfLeads()));
    }
}
