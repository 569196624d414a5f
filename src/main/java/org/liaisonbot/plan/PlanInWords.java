package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.AdoptingPlan.Amendment;
import org.liaisonbot.ledger.AdoptingPlan.Differences;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.Finding.Severity;
import org.liaisonbot.plan.table.Field;

/** Says in Chinese what was read, what is doubtful and what would change, line by line, for whatever front shows it. */
public final class PlanInWords {
    private static final int LONGEST_QUOTE = 60;

    private PlanInWords() {}

    /** The plan's name, number, year and day of issue. */
    public static String title(ReadPlan read) {
        String issued = read.plan().issuedOn() == null
                ? ""
                : "，%s印发".formatted(ChineseDay.of(read.plan().issuedOn()));
        return "%s %s（%d年%s）"
                .formatted(
                        read.plan().title(), read.plan().number(), read.plan().year(), issued)
                .replace(" （", "（");
    }

    /** A line for each annex that can be checked against the paper, and one for all. */
    public static List<String> counts(ReadPlan read) {
        List<String> lines = new ArrayList<>();
        read.findings().stream()
                .filter(PlanInWords::countsAnAnnex)
                .map(Finding::message)
                .forEach(lines::add);
        List<PlannedTask> tasks = read.tasks();
        lines.add("合计%d项：有日期%d项，长期坚持%d项，秋冬季%d项，没有可以确定的时限%d项"
                .formatted(
                        tasks.size(),
                        tasks.stream().filter(it -> !it.milestones().isEmpty()).count(),
                        tasks.stream().filter(PlannedTask::ongoing).count(),
                        tasks.stream().filter(PlannedTask::season).count(),
                        tasks.stream().filter(PlanInWords::hasNoTime).count()));
        return lines;
    }

    private static boolean countsAnAnnex(Finding finding) {
        return finding.task().isEmpty()
                && (finding.field().equals("annex") || finding.field().equals(Field.NUMBER.key()))
                && finding.message().contains("项任务");
    }

    private static boolean hasNoTime(PlannedTask task) {
        return task.milestones().isEmpty() && !task.ongoing() && !task.season();
    }

    /** Those of one severity; the counts of annexes without a gap, which {@link #counts} tells, are left out. */
    public static List<Finding> findings(ReadPlan read, Severity severity) {
        return read.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> severity != Severity.INFO || !countsAnAnnex(finding))
                .toList();
    }

    public static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "存疑";
            case INFO -> "说明";
        };
    }

    /** One finding in one line: where, what, and what to do. */
    public static String finding(Finding finding) {
        String where = finding.task().isEmpty() ? "全文" : finding.task() + " " + field(finding.field());
        boolean quoted = finding.raw().isEmpty() || finding.message().contains(finding.raw());
        return where + "：" + finding.message() + (quoted ? "" : "（原文：" + inShort(finding.raw()) + "）")
                + (finding.suggestion().isEmpty() ? "" : "。" + finding.suggestion());
    }

    private static String field(String key) {
        for (Field field : Field.values()) {
            if (field.key().equals(key)) {
                return field.label();
            }
        }
        return "";
    }

    private static String inShort(String raw) {
        String line = raw.replaceAll("\\s*\\n\\s*", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    /** What an adoption changes: one line for each task, below it one for each cell that is different. */
    public static List<String> changes(Differences differences) {
        List<String> lines = new ArrayList<>();
        for (Amendment amendment : differences.amendments()) {
            lines.add(change(amendment));
            cells(amendment).forEach(cell -> lines.add("　　" + cell));
        }
        return lines;
    }

    public static String change(Amendment amendment) {
        String kind = amendment.isAddition() ? "新增" : amendment.isRemoval() ? "取消" : "变更";
        return kind + " " + amendment.code() + " " + amendment.task().title();
    }

    /** The cells that are different, such as 完成时限：6月底前 → 9月底前; none for a task that is new or gone. */
    public static List<String> cells(Amendment amendment) {
        PlannedTask before = amendment.before();
        PlannedTask after = amendment.after();
        if (before == null || after == null) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        add(cells, Field.SECTION, before, after, PlannedTask::section);
        add(cells, Field.TITLE, before, after, PlannedTask::title);
        add(cells, Field.MEASURES, before, after, PlannedTask::measures);
        add(cells, Field.DEADLINE, before, after, PlannedTask::deadlineText);
        add(cells, Field.LEADERS, before, after, task -> String.join("、", task.leaders()));
        add(cells, Field.LEAD_UNITS, before, after, task -> String.join("、", task.leadUnits()));
        add(cells, Field.SUPPORT_UNITS, before, after, task -> String.join("、", task.supportUnits()));
        if (before.deadlineText().equals(after.deadlineText())
                && !before.milestones().equals(after.milestones())) {
            cells.add("节点：" + dates(before) + " → " + dates(after));
        }
        return cells;
    }

    private static void add(
            List<String> cells,
            Field field,
            PlannedTask before,
            PlannedTask after,
            Function<PlannedTask, String> cell) {
        if (!Objects.equals(cell.apply(before), cell.apply(after))) {
            cells.add(field.label() + "：" + shown(cell.apply(before)) + " → " + shown(cell.apply(after)));
        }
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "（空）" : inShort(cell);
    }

    private static String dates(PlannedTask task) {
        return task.milestones().isEmpty()
                ? "（无）"
                : task.milestones().stream().map(it -> ChineseDay.of(it.due())).collect(Collectors.joining("、"));
    }
}
