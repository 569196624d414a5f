package org.liaisonbot.plan;

import java.util.stream.Collectors;
import org.liaisonbot.ledger.PlannedTask;

/** A plan as text that can be laid beside the paper: every cell of every task, then the findings. */
final class PlanListing {
    private PlanListing() {}

    static String of(ReadPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append("%s｜%s｜%d｜%s\n"
                .formatted(
                        plan.plan().title(),
                        plan.plan().number(),
                        plan.plan().year(),
                        plan.plan().issuedOn()));
        plan.tasks().forEach(task -> text.append(task(task)));
        return text.toString();
    }

    static String findings(ReadPlan plan) {
        return plan.findings().stream()
                .map(finding -> "%s｜%s｜%s｜%s｜%s｜%s"
                        .formatted(
                                finding.severity(),
                                finding.task(),
                                finding.field(),
                                finding.raw(),
                                finding.message(),
                                finding.suggestion()))
                .map(line -> line.replace("\n", "⏎"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String task(PlannedTask task) {
        String dates = task.milestones().stream()
                .map(milestone -> milestone.due() + (milestone.text().isEmpty() ? "" : " " + milestone.text()))
                .collect(Collectors.joining("；"));
        return """

                %s｜附件%d第%d项｜%s
                任务：%s
                措施：%s
                时限：%s
                节点：%s%s%s
                领导：%s
                牵头：%s
                责任：%s
                """.formatted(
                        task.code(),
                        task.annex(),
                        task.number(),
                        task.section(),
                        task.title(),
                        task.measures().replace("\n", "⏎"),
                        task.deadlineText(),
                        dates,
                        task.ongoing() ? "［长期］" : "",
                        task.season() ? "［秋冬季］" : "",
                        String.join("、", task.leaders()),
                        String.join("、", task.leadUnits()),
                        String.join("、", task.supportUnits()));
    }
}
