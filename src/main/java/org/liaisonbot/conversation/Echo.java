package org.liaisonbot.conversation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Quantity;
import org.liaisonbot.ledger.Report;

/**
 * What was recorded, as its template shows it. What was not said is empty.
 *
 * @param recorded tasks of which more was said than their status, or few
 * @param alike tasks of which nothing but the same status was said
 * @param period the month that it counts for, such as 5月份
 * @param question what is still to be answered
 * @param example a code for an example of a correction
 * @param evidence how many pictures and files were attached to what was recorded
 * @param loose how many more came of which nobody has said which task they show
 */
record Echo(
        String unit,
        String period,
        List<Line> recorded,
        List<Alike> alike,
        List<Refusal> refused,
        boolean late,
        String question,
        String example,
        int evidence,
        int loose) {

    private static final int FEW = 2;

    static Echo of(String unit, String period, List<Line> lines, List<Refusal> refused, boolean late, String question) {
        Map<String, List<Line>> bare = lines.stream()
                .filter(Line::isBare)
                .collect(Collectors.groupingBy(Line::status, LinkedHashMap::new, Collectors.toList()));
        bare.values().removeIf(alike -> alike.size() <= FEW);
        return new Echo(
                unit,
                period,
                lines.stream()
                        .filter(it -> !it.isBare() || !bare.containsKey(it.status()))
                        .toList(),
                bare.entrySet().stream()
                        .map(it -> Alike.of(it.getKey(), it.getValue()))
                        .toList(),
                refused,
                late,
                question,
                lines.isEmpty() ? "" : lines.get(0).code(),
                0,
                0);
    }

    Echo with(EvidenceOfReports.Joined joined) {
        return new Echo(
                unit, period, recorded, alike, refused, late, question, example, joined.attached(), joined.loose());
    }

    /** Several tasks with the same status and nothing else. */
    record Alike(String status, int count, String codes) {
        static Alike of(String status, List<Line> lines) {
            return new Alike(
                    status, lines.size(), lines.stream().map(Line::code).collect(Collectors.joining(" ")));
        }
    }

    /** One task as recorded. */
    record Line(
            String code,
            String title,
            String status,
            String percent,
            String quantity,
            String expected,
            String milestone,
            String blocker) {
        boolean isBare() {
            return (percent + quantity + expected + milestone + blocker).isEmpty();
        }
    }

    /** One task that was not recorded, and why. */
    record Refusal(String code, String why) {}

    static Line line(Report report, PlannedTask task) {
        return new Line(
                report.task().value(),
                task.title(),
                report.status().chinese(),
                report.status() == Progress.DONE ? "" : TaskLines.inWords(report.percent()),
                inWords(report.quantity()),
                report.expected() == null ? "" : TaskLines.inWords(report.expected()),
                report.status() == Progress.DONE ? milestone(report, task) : "",
                report.blocker() == null ? "" : report.blocker());
    }

    /** The name of a refusal's text. */
    static String nameOf(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which of several milestones is done. */
    private static String milestone(Report report, PlannedTask task) {
        Integer number = report.milestone();
        if (number == null || task.milestones().size() < 2) {
            return "";
        }
        PlannedTask.Milestone milestone = task.milestones().get(number - 1);
        return "节点" + number + "（" + TaskLines.inWords(milestone.due())
                + (milestone.text().isEmpty() ? "" : " " + milestone.text()) + "）";
    }

    private static String inWords(@Nullable Quantity quantity) {
        if (quantity == null) {
            return "";
        }
        BigDecimal total = quantity.total();
        return (total == null ? "" : "共" + plain(total) + quantity.unit()) + "已完成" + plain(quantity.done())
                + quantity.unit();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
