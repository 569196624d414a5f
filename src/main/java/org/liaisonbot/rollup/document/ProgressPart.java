package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Overview.Annex;
import org.liaisonbot.rollup.Progressed;
import org.liaisonbot.rollup.Progressed.Said;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Scope;
import org.liaisonbot.rollup.Source;

/**
 * 新进展: what was reported, annex by annex, units that said the same taken together; in sentences, or as a table when
 * there is much. Reports that say no more than that the work is on plan are summed up at the end.
 */
final class ProgressPart {
    private static final int UNITS_NAMED_IN_FULL = 3;
    private static final int MOST_TASKS_TOLD_IN_SENTENCES = 16;

    private final RollUp rollUp;
    private final Manuscript manuscript;
    private final Map<String, Integer> annexOf = new LinkedHashMap<>();
    private int places;

    ProgressPart(RollUp rollUp, Manuscript manuscript) {
        this.rollUp = rollUp;
        this.manuscript = manuscript;
        rollUp.ledger().forEach((LedgerLine it) -> annexOf.put(it.code(), it.annex()));
    }

    void write() {
        if (rollUp.progress().isEmpty()) {
            manuscript.body("没有收到进展报告。");
            return;
        }
        manuscript.body(counts());
        List<Progressed> telling = only(true);
        if (telling.size() > MOST_TASKS_TOLD_IN_SENTENCES) {
            table(telling);
        } else {
            rollUp.overview().annexes().forEach(annex -> sentences(annex, in(annex, telling)));
        }
        onPlan(only(false));
    }

    private void sentences(Annex annex, List<Progressed> tasks) {
        if (!tasks.isEmpty()) {
            manuscript.subheading("（%s）%s".formatted(Numerals.chinese(++places), annex.name()));
            tasks.forEach(it -> manuscript.body(it.code() + " " + it.title() + "：" + sentence(it) + "。"));
        }
    }

    private void table(List<Progressed> tasks) {
        manuscript.subheading("（%s）有具体进度的任务".formatted(Numerals.chinese(++places)));
        manuscript.tableCaption(
                "%s各单位报告的进展（%d项任务）".formatted(rollUp.scope().kind() == Scope.Kind.WEEK ? "本周" : "本月", tasks.size()));
        manuscript.table(
                List.of(
                        Column.centred("编号", 14, Progressed::code),
                        Column.text("任务", 40, Progressed::title),
                        Column.text("报告的进展", 102, ProgressPart::clauses)),
                tasks);
    }

    private void onPlan(List<Progressed> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        manuscript.body("（%s）其他报告。".formatted(Numerals.chinese(++places)), "以下任务，有关单位报告正常推进或无变化，未提具体进度。");
        for (Annex annex : rollUp.overview().annexes()) {
            List<Progressed> those = in(annex, tasks);
            if (!those.isEmpty()) {
                manuscript.body(annex.name() + "：" + summary(those) + "。");
            }
        }
    }

    private static String summary(List<Progressed> tasks) {
        List<Said> said = tasks.stream().flatMap(it -> it.said().stream()).toList();
        return "%s（共%d项），%s%s"
                .formatted(
                        String.join("、", tasks.stream().map(Progressed::code).toList()),
                        tasks.size(),
                        units(said),
                        Phrases.sources(said.stream().map(Said::source).toList()));
    }

    /** The tasks with those of their reports that say more, or no more, than that the work is on plan. */
    private List<Progressed> only(boolean telling) {
        return rollUp.progress().stream()
                .map(task -> new Progressed(
                        task.code(),
                        task.title(),
                        task.said().stream()
                                .filter(it -> it.saysMore() == telling)
                                .toList()))
                .filter(it -> !it.said().isEmpty())
                .toList();
    }

    private List<Progressed> in(Annex annex, List<Progressed> tasks) {
        return tasks.stream()
                .filter(it -> annexOf.getOrDefault(it.code(), 0) == annex.annex())
                .toList();
    }

    private String counts() {
        List<Said> all =
                rollUp.progress().stream().flatMap(it -> it.said().stream()).toList();
        long belated = all.stream().filter(Said::belated).count();
        long units = all.stream().map(Said::unit).distinct().count();
        List<String> kinds = new ArrayList<>();
        for (Progress status :
                List.of(Progress.DONE, Progress.ON_TRACK, Progress.DELAYED, Progress.NOT_STARTED, Progress.UNCHANGED)) {
            long count = all.stream().filter(it -> it.status() == status).count();
            if (count > 0) {
                kinds.add(Phrases.status(status) + count + "条");
            }
        }
        return "共收到%d家单位对%d项任务的进展报告%d条%s，其中%s。"
                .formatted(
                        units,
                        rollUp.progress().size(),
                        all.size(),
                        belated == 0 ? "" : "（含上周签发后报送的" + belated + "条）",
                        String.join("、", kinds));
    }

    private static String clauses(Progressed task) {
        Map<String, List<Said>> byStatement = new LinkedHashMap<>();
        task.said()
                .forEach(it -> byStatement
                        .computeIfAbsent(Phrases.statement(it), key -> new ArrayList<>())
                        .add(it));
        List<String> clauses = new ArrayList<>();
        byStatement.forEach((statement, said) -> clauses.add(units(said) + statement + sources(said)));
        return String.join("；", clauses);
    }

    /** As in a list of few: what the unit said besides, in its own words. */
    private static String sentence(Progressed task) {
        return String.join(
                "；",
                task.said().stream()
                        .map(it ->
                                it.unit() + Phrases.statement(it) + Phrases.besides(it) + Phrases.source(it.source()))
                        .toList());
    }

    private static String sources(List<Said> said) {
        List<Source> sources = said.stream().map(Said::source).toList();
        return Phrases.sources(sources);
    }

    private static String units(List<Said> said) {
        List<String> units = said.stream().map(Said::unit).distinct().toList();
        return units.size() <= UNITS_NAMED_IN_FULL
                ? Phrases.units(units)
                : Phrases.units(units.subList(0, UNITS_NAMED_IN_FULL)) + "等" + units.size() + "家单位";
    }
}
