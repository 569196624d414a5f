package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Overview.Annex;
import org.liaisonbot.rollup.Progressed;
import org.liaisonbot.rollup.Progressed.Said;
import org.liaisonbot.rollup.RollUp;

/** 新进展: what was reported, annex by annex, units that said the same taken together. */
final class ProgressPart {
    private static final int UNITS_NAMED_IN_FULL = 3;

    private final RollUp rollUp;
    private final Manuscript manuscript;

    ProgressPart(RollUp rollUp, Manuscript manuscript) {
        this.rollUp = rollUp;
        this.manuscript = manuscript;
    }

    void write() {
        if (rollUp.progress().isEmpty()) {
            manuscript.body("没有收到进展报告。");
            return;
        }
        manuscript.body(counts());
        Map<String, Integer> annexOf = new LinkedHashMap<>();
        rollUp.ledger().forEach((LedgerLine it) -> annexOf.put(it.code(), it.annex()));
        int place = 0;
        for (Annex annex : rollUp.overview().annexes()) {
            List<Progressed> tasks = rollUp.progress().stream()
                    .filter(it -> annexOf.getOrDefault(it.code(), 0) == annex.annex())
                    .toList();
            if (!tasks.isEmpty()) {
                manuscript.subheading("（%s）%s".formatted(Numerals.chinese(++place), annex.name()));
                tasks.forEach(it -> manuscript.body(paragraph(it)));
            }
        }
    }

    private String counts() {
        List<Said> all =
                rollUp.progress().stream().flatMap(it -> it.said().stream()).toList();
        long belated = all.stream().filter(Said::belated).count();
        long units = all.stream().map(Said::unit).distinct().count();
        return "共收到%d家单位对%d项任务的进展报告%d条%s。"
                .formatted(
                        units, rollUp.progress().size(), all.size(), belated == 0 ? "" : "（含上周签发后报送的" + belated + "条）");
    }

    private static String paragraph(Progressed task) {
        Map<String, List<Said>> byStatement = new LinkedHashMap<>();
        task.said()
                .forEach(it -> byStatement
                        .computeIfAbsent(Phrases.statement(it), key -> new ArrayList<>())
                        .add(it));
        List<String> clauses = new ArrayList<>();
        byStatement.forEach((statement, said) -> clauses.add(
                units(said) + Phrases.sources(said.stream().map(Said::source).toList()) + statement));
        return task.code() + " " + task.title() + "：" + String.join("；", clauses) + "。";
    }

    private static String units(List<Said> said) {
        List<String> units = said.stream().map(Said::unit).distinct().toList();
        return units.size() <= UNITS_NAMED_IN_FULL
                ? Phrases.units(units)
                : Phrases.units(units.subList(0, UNITS_NAMED_IN_FULL)) + "等" + units.size() + "家单位";
    }
}
