package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.ledger.PlannedTask;

/** A plan to be written as a document: lines of text and tables, in order. */
final class PlanDraft {
    final List<Object> parts = new ArrayList<>();

    /** A table with its rows; a row of one cell is a section's heading. */
    record Table(String sheet, List<List<String>> rows) {}

    static PlanDraft with(String... lines) {
        return new PlanDraft().lines(lines);
    }

    PlanDraft lines(String... lines) {
        parts.addAll(List.of(lines));
        return this;
    }

    PlanDraft table(String sheet, List<List<String>> rows) {
        parts.add(new Table(sheet, rows));
        return this;
    }

    /** Rows written as 序号|任务|…, one string a row. */
    PlanDraft table(String sheet, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split("\\|", -1)));
        }
        return table(sheet, cells);
    }

    /** A plan that was read, as its author would have written it: several tables an annex, each with a header. */
    static PlanDraft of(ReadPlan plan, int rowsPerTable) {
        PlanDraft draft =
                with(plan.plan().number(), "孝义市人民政府办公室", "关于印发" + plan.plan().title() + "的通知", "2024年3月21日");
        List<String> titles = List.of("空气质量持续改善行动计划", "水环境质量持续提升行动计划", "土壤污染防治行动计划");
        for (int annex = 1; annex <= 3; annex++) {
            draft.lines("附件" + annex, titles.get(annex - 1));
            draft.tasks(titles.get(annex - 1), tasksOf(plan, annex), rowsPerTable);
        }
        return draft;
    }

    private static List<PlannedTask> tasksOf(ReadPlan plan, int annex) {
        return plan.tasks().stream().filter(task -> task.annex() == annex).toList();
    }

    private void tasks(String sheet, List<PlannedTask> tasks, int rowsPerTable) {
        String section = "";
        for (int from = 0; from < tasks.size(); from += rowsPerTable) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("序号", "重点工作任务", "工作措施", "完成时限", "市级牵头领导", "牵头责任单位", "责任单位"));
            for (PlannedTask task : tasks.subList(from, Math.min(tasks.size(), from + rowsPerTable))) {
                if (!task.section().equals(section)) {
                    section = task.section();
                    rows.add(List.of(section));
                }
                rows.add(row(task));
            }
            table(sheet, rows);
        }
    }

    private static List<String> row(PlannedTask task) {
        return List.of(
                String.valueOf(task.number()),
                task.title(),
                task.measures(),
                task.deadlineText(),
                String.join("\n", task.leaders()),
                String.join("、", task.leadUnits()),
                String.join("、", task.supportUnits()));
    }
}
