package org.liaisonbot.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the truth about the tasks of the plan in force. */
@Service
@Transactional(readOnly = true)
public class Ledger {
    private final Plans plans;
    private final Tasks tasks;
    private final TaskFiles files;
    private final Reports reports;
    private final JdbcClient jdbc;

    Ledger(Plans plans, Tasks tasks, TaskFiles files, Reports reports, JdbcClient jdbc) {
        this.plans = plans;
        this.tasks = tasks;
        this.files = files;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** The plan in force, if one was imported. */
    public Optional<PlanHeader> plan() {
        return plans.findByInForceTrue().map(PlanRow::toHeader);
    }

    /** Whether a plan was ever imported. */
    public boolean hasPlan() {
        return plans.existsByInForceTrue();
    }

    /** The city leaders whose names the plan in force spells without a doubt. */
    public List<String> leaders() {
        return plans.findByInForceTrue().map(PlanRow::leaders).orElse(List.of());
    }

    /** Changes with every adoption of a plan; what was derived from the plan holds as long as it stays the same. */
    public int revision() {
        return jdbc.sql("select number from revision where subject = 'PLAN'")
                .query(Integer.class)
                .single();
    }

    /** The plan's tasks in its order, without what became of them. */
    public List<PlannedTask> plannedTasks() {
        return tasks.inForce().stream().map(TaskRow::toPlanned).toList();
    }

    /** Every task of the plan in its order, closed ones too. */
    public List<Task> tasks() {
        return files.of(tasks.inForce());
    }

    /** Every task of the plan as it stood at an instant. */
    public List<Task> tasksAsOf(Instant instant) {
        return files.asOf(instant, tasks.inForce());
    }

    public Optional<Task> task(TaskCode code) {
        return files.of(tasks.inForce(code.value()).stream().toList()).stream().findFirst();
    }

    /** Every report on the tasks of the plan as it was recorded, withdrawn ones too, newest first. */
    public List<Report> reports() {
        List<TaskRow> rows = tasks.inForce();
        Map<Long, List<ReportRow>> byTask = reports
                .findByTaskIdIn(rows.stream().map(TaskRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ReportRow::taskId));
        List<Report> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(TaskFiles.toReports(row.code(), byTask.getOrDefault(row.id(), List.of()))));
        all.sort(Comparator.comparing(Report::at).thenComparing(Report::id).reversed());
        return all;
    }
}
