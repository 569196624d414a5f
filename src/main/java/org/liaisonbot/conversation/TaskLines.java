package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Tasks in a line each, as the templates show them. */
@Component
class TaskLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final WorkingDays workingDays;
    private final Policy policy;

    TaskLines(WorkingDays workingDays, Policy policy) {
        this.workingDays = workingDays;
        this.policy = policy;
    }

    /**
     * A task in a line. What is not known is empty.
     *
     * @param number its place in the list, from 1; 0 outside of one
     * @param due the date that counts now, or 长期
     * @param leads the lead units, at most three by name
     */
    record Line(
            int number,
            String light,
            String code,
            String title,
            String status,
            String percent,
            String due,
            String leads,
            String reason) {}

    Line of(Task task, LocalDate today) {
        return of(0, task, today);
    }

    private Line of(int number, Task task, LocalDate today) {
        Lights lights = lights(task, today);
        return new Line(
                number,
                lights.worse().chinese(),
                task.code().value(),
                task.title(),
                inWords(task.status()),
                inWords(task.percent()),
                due(task),
                leads(task.leads()),
                lights.reason());
    }

    /** In the order of urgency: red before yellow before green, then the earlier date. */
    List<Task> byUrgency(List<Task> tasks, LocalDate today) {
        Comparator<Task> worseFirst = Comparator.comparing(
                (Task task) -> lights(task, today).worse(),
                Comparator.<Light>naturalOrder().reversed());
        return tasks.stream()
                .sorted(worseFirst.thenComparing(TaskLines::dueOrNever))
                .toList();
    }

    /** Tasks in this order, numbered. */
    List<Line> numbered(List<Task> tasks, LocalDate today) {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> of(i + 1, tasks.get(i), today))
                .toList();
    }

    Lights lights(Task task, LocalDate today) {
        return Lights.of(task, today, workingDays, policy);
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** With the year when it is not that of the day it is told on: 2025年5月31日. */
    static String inWords(LocalDate day, LocalDate toldOn) {
        return day.getYear() == toldOn.getYear() ? DAY.format(day) : DAY_OF_YEAR.format(day);
    }

    private static LocalDate dueOrNever(Task task) {
        return task.nextMilestone().map(Milestone::dueNow).orElse(LocalDate.MAX);
    }

    private static String due(Task task) {
        return task.nextMilestone()
                .map(it -> DAY.format(it.dueNow()) + (it.extendedTo() == null ? "" : "（已延期）"))
                .orElse(task.planned().ongoing() ? "长期" : task.planned().season() ? "秋冬季" : "");
    }

    static String inWords(@Nullable TaskStatus status) {
        return status == null ? "未报告" : status.chinese();
    }

    static String inWords(@Nullable Integer percent) {
        return percent == null ? "" : percent + "%";
    }

    static String leads(List<UnitName> leads) {
        String named = leads.stream().limit(3).map(UnitName::value).collect(Collectors.joining("、"));
        return leads.size() <= 3 ? named : named + "等" + leads.size() + "个单位";
    }
}
