package org.liaisonbot.plan.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.Finding;
import org.liaisonbot.plan.Finding.Severity;

/** The words of a task's cells on the review sheet. */
final class TaskCells {
    private TaskCells() {}

    static String text(ReviewColumn column, PlannedTask task, List<Finding> findings) {
        return switch (column) {
            case CODE -> task.code().value();
            case ANNEX -> String.valueOf(task.annex());
            case SECTION -> task.section();
            case TITLE -> task.title();
            case MEASURES -> task.measures();
            case DEADLINE -> task.deadlineText();
            case UNDERSTOOD -> understood(task);
            case LEADERS -> String.join("、", task.leaders());
            case LEAD_UNITS -> String.join("、", task.leadUnits());
            case SUPPORT_UNITS -> String.join("、", task.supportUnits());
            case TARGETS ->
                task.targets().stream()
                        .map(target -> target.amount() + target.item())
                        .collect(Collectors.joining("\n"));
            case DOUBTS ->
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(TaskCells::inWords)
                        .collect(Collectors.joining("\n"));
            case NEW_TITLE, NEW_MEASURES, NEW_DEADLINE, NEW_LEADERS, NEW_LEAD_UNITS, NEW_SUPPORT_UNITS, VERDICT -> "";
        };
    }

    private static String understood(PlannedTask task) {
        Stream<String> dates =
                task.milestones().stream().map(milestone -> (milestone.due() + " " + milestone.text()).strip());
        Stream<String> standing = Stream.of(task.season() ? "秋冬季（10月至次年3月）" : "", task.ongoing() ? "长期坚持" : "")
                .filter(words -> !words.isEmpty());
        String all = Stream.concat(dates, standing).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "（没有可以确定的日期）" : all;
    }

    static String inWords(Finding finding) {
        return "[" + chinese(finding.severity()) + "] " + finding.message()
                + (finding.suggestion().isEmpty() ? "" : "。" + finding.suggestion());
    }

    static String chinese(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "存疑";
            case INFO -> "说明";
        };
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
