package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.time.WorkingDays;

/**
 * The lights of a task on a day. No light depends on rank or speed.
 *
 * @param reason one Chinese sentence that says why the worse of the two shines
 */
public record Lights(Light time, Light progress, String reason) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    public Light worse() {
        return time.orWorse(progress);
    }

    private record Shining(Light light, String reason) {}

    /** The lights of this task at the end of this day. */
    public static Lights of(Task task, LocalDate day, WorkingDays workingDays, Policy policy) {
        if (task.isClosed()) {
            return new Lights(Light.BLUE, Light.BLUE, "已销号。");
        }
        Shining time = time(task, day, workingDays, policy.lights().yellowFrom());
        Shining progress = progress(task);
        Shining worse = time.light().compareTo(progress.light()) >= 0 ? time : progress;
        return new Lights(time.light(), progress.light(), worse.reason());
    }

    private static Shining time(Task task, LocalDate day, WorkingDays workingDays, int yellowFrom) {
        Optional<Milestone> next = task.nextMilestone();
        if (next.isPresent() && next.get().dueNow().isBefore(day)) {
            LocalDate due = next.get().dueNow();
            return new Shining(
                    Light.RED, "时限%s已过%d天，尚未报告完成。".formatted(DAY.format(due), ChronoUnit.DAYS.between(due, day)));
        }
        if (task.pendingExtension().isPresent()) {
            return new Shining(Light.YELLOW, "延期申请待环委办审定。");
        }
        if (next.isEmpty()) {
            return new Shining(Light.GREEN, task.status() == TaskStatus.DONE ? "已报告完成，待销号。" : "长期任务，无到期节点。");
        }
        LocalDate due = next.get().dueNow();
        if (isNear(due, day, workingDays, yellowFrom)) {
            return new Shining(Light.YELLOW, "距时限%s不足%d个工作日。".formatted(DAY.format(due), yellowFrom + 1));
        }
        return new Shining(Light.GREEN, "按计划推进，下一时限%s。".formatted(DAY.format(due)));
    }

    private static boolean isNear(LocalDate due, LocalDate day, WorkingDays workingDays, int yellowFrom) {
        return workingDays.isDecreed(due.getYear())
                && !day.isBefore(workingDays.before(workingDays.onOrBefore(due), yellowFrom));
    }

    private static Shining progress(Task task) {
        List<String> delayed = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (UnitName lead : task.leads()) {
            if (task.lastWindowOf(lead).orElse(WindowOutcome.REPORTED) == WindowOutcome.NOT_REPORTED) {
                ReportingPeriod period = task.lastClosedPeriod().orElseThrow();
                Optional<Report> made = task.reportOf(lead, period);
                if (made.isEmpty()) {
                    return new Shining(Light.RED, lead + "未报送" + inWords(period) + "进展。");
                }
                // The list is closed in the afternoon; a report by the end of that day is still on time.
                if (!made.get().onTime()) {
                    late.add(lead + inWords(period) + "进展为逾期补报。");
                }
            }
            task.lastReportOf(lead)
                    .filter(it -> it.status() == Progress.DELAYED)
                    .ifPresent(it ->
                            delayed.add(lead + "报告进展滞后" + (it.blocker() == null ? "。" : "：" + it.blocker() + "。")));
        }
        if (!delayed.isEmpty()) {
            return new Shining(Light.YELLOW, delayed.get(0));
        }
        return late.isEmpty() ? new Shining(Light.GREEN, "各牵头单位按计划推进。") : new Shining(Light.YELLOW, late.get(0));
    }

    private static String inWords(ReportingPeriod period) {
        return period.month().getMonthValue() + "月份";
    }
}
